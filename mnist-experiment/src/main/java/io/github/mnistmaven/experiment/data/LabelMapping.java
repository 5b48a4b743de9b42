package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What labels mean, as EMNIST has it in a file {@code emnist-letters-mapping.txt}: a line for each label, first the
 * label, then the codes of the characters that it stands for, all decimal: {@code 1 65 97} is {@code Aa}.
 *
 * @param name the file as messages name it
 * @param names the name of each label
 */
record LabelMapping(String name, SortedMap<Integer, String> names) {
    private static final String FILE_NAME = "mapping.txt";
    private static final int MAX_BYTES = 1 << 16;
    private static final int LARGEST_LABEL = 255;
    private static final Pattern LINE = Pattern.compile("\\s*([0-9]{1,3})((?:\\s+[0-9]{1,7}){1,8})\\s*");

    /** The mapping that lies beside the IDX files, if there is one. */
    static Optional<LabelMapping> beside(DatasetFolder folder) throws IOException {
        Optional<Path> file = file(folder);
        return file.isPresent() ? Optional.of(parse(file.get(), folder.describe(file.get()))) : Optional.empty();
    }

    /** Its file. */
    static Optional<Path> file(DatasetFolder folder) {
        return folder.beside(folder.set().isEmpty() ? FILE_NAME : folder.set() + "-" + FILE_NAME);
    }

    /** The smallest label. */
    int first() {
        return names.firstKey();
    }

    /**
     * The names of {@code count} classes whose labels begin with {@code first}.
     *
     * @throws DatasetException if one of them has no name
     */
    List<String> of(int first, int count) throws DatasetException {
        List<String> found = new ArrayList<>();
        for (int label = first; label < first + count; label++) {
            if (!names.containsKey(label)) {
                throw new DatasetException(name + ": expected a line for label " + label
                        + ", which the training set has; add it, or say classes: [...] in the experiment");
            }
            found.add(names.get(label));
        }
        return found;
    }

    private static LabelMapping parse(Path file, String name) throws IOException {
        SortedMap<Integer, String> names = new TreeMap<>();
        int number = 0;
        for (String line : read(file).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > LARGEST_LABEL) {
                throw problem(
                        name,
                        number,
                        "a label from 0 to 255 and the codes of its characters, found " + Quoted.of(line));
            }
            String meaning = characters(matcher.group(2), name, number);
            if (names.containsValue(meaning)) {
                throw problem(
                        name, number, "other characters than those of another label, found " + Quoted.of(meaning));
            }
            if (names.put(Integer.parseInt(matcher.group(1)), meaning) != null) {
                throw problem(name, number, "each label once, found " + matcher.group(1) + " again");
            }
        }
        if (names.isEmpty()) {
            throw new DatasetException(name + ": expected a line for each label, found none; correct or delete it");
        }
        return new LabelMapping(name, names);
    }

    private static String characters(String codes, String name, int line) throws DatasetException {
        StringBuilder characters = new StringBuilder();
        for (String code : codes.strip().split("\\s+")) {
            int character = Integer.parseInt(code);
            if (!Character.isValidCodePoint(character) || Character.getType(character) == Character.SURROGATE) {
                throw problem(name, line, "codes of characters, found " + code);
            }
            characters.appendCodePoint(character);
        }
        return characters.toString();
    }

    private static DatasetException problem(String name, int line, String expected) {
        return new DatasetException(
                name + ": line " + line + ": expected " + expected + "; correct or delete the file");
    }

    private static String read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
        }
    }
}
