package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.text.Quoted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** What an evaluation is called unless the build says: as its model's file, and the data. */
public final class EvaluationName {
    private static final int LONGEST = 40;
    private static final Pattern GIVEN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    private EvaluationName() {}

    /**
     * A name that is a directory's, such as {@code lenet-on-mnist}. A file that is called {@code model}, as those of
     * runs are, has the name of the directory around it.
     *
     * @param place the file, with slashes
     * @param data the name of the data set
     */
    static String of(String place, String data) {
        return word(place) + "-on-" + word(data);
    }

    /**
     * A name that a build gives.
     *
     * @throws UnusableDataException if it can't be that of a directory everywhere
     */
    static String given(String name) throws UnusableDataException {
        if (!GIVEN.matcher(name).matches()) {
            throw new UnusableDataException("mnist.name: expected letters, digits, '.', '_' and '-', 100 at most, the"
                    + " first one a letter or a digit, found " + Quoted.of(name));
        }
        return name;
    }

    /** The name of a file or a data set without what a directory can't be called. */
    public static String word(String path) {
        List<String> parts = new ArrayList<>(List.of(path.split("[/\\\\!]+")));
        Collections.reverse(parts);
        String name = parts.stream()
                .map(part -> part.replaceFirst("(\\.weights)?\\.[A-Za-z0-9]{1,5}$", ""))
                .filter(part -> !part.matches("model|models|\\.*"))
                .findFirst()
                .orElse("model");
        String plain = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceFirst("^[-.]+", "");
        String word = plain.isEmpty() ? "model" : plain;
        return word.substring(0, word.offsetByCodePoints(0, Math.min(LONGEST, word.codePointCount(0, word.length()))));
    }
}
