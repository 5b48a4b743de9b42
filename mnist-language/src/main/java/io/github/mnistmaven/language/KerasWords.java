package io.github.mnistmaven.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody who knows Keras would write or look for, and what to write instead. Messages and the reference of the
 * language use the same words.
 */
final class KerasWords {

    /** Where Keras has a word. */
    enum Place {
        LAYER("Keras' layers"),
        LAYER_ARGUMENT("Arguments of layers"),
        ACTIVATION("Keras' activations"),
        OPTIMIZER("Optimizers and learning rates"),
        COMPILE("`compile`"),
        FIT("`fit`"),
        CALLBACK("Callbacks"),
        DATA("Data and images");

        private final String title;

        Place(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /**
     * Words of Keras that mean the same.
     *
     * @param place where Keras has them
     * @param words the words, spelt as in Keras
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

    /** What to write in place of {@code word}, or why there is nothing to write; empty if Keras has no such word. */
    static Optional<String> advice(String word) {
        String canonical = canonical(word);
        return ENTRIES.stream()
                .filter(entry -> entry.words().stream()
                        .anyMatch(known -> canonical(known).equals(canonical)))
                .filter(entry -> !entry.ours().equals(word))
                .findFirst()
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
