package io.github.mnistmaven.experiment.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first four bytes of an IDX file: two zeros, the type of its values, and the number of its dimensions.
 *
 * @param number the bytes, the first one the highest
 */
record IdxMagic(int number) {
    private static final int UNSIGNED_BYTES = 0x08;
    private static final int MOST_SHOWN = 8;
    private static final Map<Integer, String> OTHER_TYPES = Map.of(
            0x09, "signed bytes",
            0x0B, "16-bit integers",
            0x0C, "32-bit integers",
            0x0D, "32-bit floats",
            0x0E, "64-bit floats");

    /** Whether a file of {@code kind} may begin with this. */
    boolean isOf(IdxFile.Kind kind) {
        return number >>> Byte.SIZE == UNSIGNED_BYTES && kind.has(dimensions());
    }

    /** The number of dimensions, whose lengths follow. */
    int dimensions() {
        return number & 0xFF;
    }

    /**
     * What is wrong with a file of {@code wanted} that begins with this, and what to do.
     *
     * @param lengths the lengths of its dimensions, as far as they are there
     */
    String problem(IdxFile.Kind wanted, List<Long> lengths) {
        for (IdxFile.Kind other : IdxFile.Kind.values()) {
            if (isOf(other)) {
                return "expected " + wanted.word + ", found " + other.word + "; are two files swapped?";
            }
        }
        int type = number >>> 8;
        if (type != UNSIGNED_BYTES) {
            return "expected unsigned bytes (type 0x08), found "
                    + OTHER_TYPES.getOrDefault(type, "values of an unknown type")
                    + String.format(Locale.ROOT, " (type 0x%02x)", type) + "; convert the file";
        }
        String shape = lengths.stream().limit(MOST_SHOWN).map(String::valueOf).collect(Collectors.joining(" x "));
        return "expected " + count(wanted.dimensions.size()) + " (" + String.join(", ", wanted.dimensions) + "), found "
                + dimensions() + ": " + shape + "; " + remedy(wanted);
    }

    private String remedy(IdxFile.Kind wanted) {
        if (wanted == IdxFile.Kind.LABELS) {
            return "give one number per image";
        }
        return dimensions() < wanted.dimensions.size()
                ? "give each image its rows and columns"
                : "give each pixel its channels as the fourth and last dimension";
    }

    private static String count(int dimensions) {
        return dimensions + (dimensions == 1 ? " dimension" : " dimensions");
    }
}
