package io.github.mnistmaven.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What somebody who knows Keras would write or look for, or PyTorch, DL4J and Caffe, and what to write instead.
 * Messages and the reference of the language use the same words.
 */
final class KerasWords {

    /** Where there are words, and where a word of that kind stands in an experiment. */
    enum Place {
        LAYER("Keras' layers", "(.*\\.)?(model|layers|residual|shortcut|multiply)\\[\\d+]"),
        LAYER_ARGUMENT("Arguments of layers", "model\\[.*]\\.[a-z0-9_]+"),
        ACTIVATION("Keras' activations", ".*\\.activation"),
        WEIGHT("Initializers, regularizers and constraints", ".*_(initializer|regularizer)"),
        OPTIMIZER("Optimizers and learning rates", "training\\.(optimizer|schedule).*"),
        COMPILE("`compile`", "training"),
        FIT("`fit`", "training|data"),
        CALLBACK("Callbacks", "regularization\\.early_stopping|training\\.schedule.*"),
        METRIC("Metrics", ".*\\.monitor|check"),
        DATA("Data and images", "(data|regularization).*");

        private final String title;
        private final Pattern path;

        Place(String title, String path) {
            this.title = title;
            this.path = Pattern.compile(path);
        }

        String title() {
            return title;
        }

        private boolean has(String where) {
            return path.matcher(where).matches();
        }
    }

    /**
     * Words that mean the same.
     *
     * @param place what they are
     * @param words the words, spelt as where they come from
     * @param ours what to write in their place; empty if there is nothing
     * @param note what else to know, as a clause; empty if that is all
     */
    record Entry(Place place, List<String> words, String ours, String note) {

        /** What to do, as a clause. */
        String advice() {
            String joint = note.isEmpty() || ours.isEmpty() ? "" : ", ";
            return (ours.isEmpty() ? "" : "write " + ours) + joint + note;
        }
    }

    static final List<Entry> ENTRIES = read();

    private KerasWords() {}

    /**
     * What to write in place of {@code word}, or why there is nothing to write; empty if it is unknown.
     *
     * @param path what the word is a key or the value of; of several entries, that of a place like this counts
     */
    static Optional<String> advice(String word, String path) {
        String canonical = canonical(word);
        List<Entry> found = ENTRIES.stream()
                .filter(entry -> entry.words().stream()
                        .anyMatch(known -> canonical(known).equals(canonical)))
                .filter(entry -> !entry.ours().equals(word))
                .toList();
        return found.stream()
                .filter(entry -> entry.place().has(path))
                .findFirst()
                // a letter alone means nothing elsewhere
                .or(() -> found.stream().filter(entry -> word.length() > 1).findFirst())
                .map(Entry::advice);
    }

    /** The word without what spellings differ in: Keras writes {@code LeakyReLU} as well as {@code leaky_relu}. */
    static String canonical(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    }

    private static List<Entry> read() {
        try (InputStream in = KerasWords.class.getResourceAsStream("keras-words.txt")) {
            List<Entry> entries = new ArrayList<>();
            Place place = null;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    place = Place.valueOf(line.substring(1, line.indexOf(']')));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] columns = (line + " | ").split(" *\\| *", -1);
                    entries.add(new Entry(place, List.of(columns[0].split(" ")), columns[1], columns[2]));
                }
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("keras-words.txt can't be read", e);
        }
    }
}
