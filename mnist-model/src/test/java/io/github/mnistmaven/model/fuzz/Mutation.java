package io.github.mnistmaven.model.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damages texts and bytes, the same way for the same random numbers.
 *
 * @param scraps what may come in the place of words: values at the ends of ranges, and syntax of the format
 */
public record Mutation(List<String> scraps) {
    /** Characters that control a terminal, break lines or turn the direction of reading. */
    public static final String HOSTILE = "\u001b[2J\u0007\r\n\u202e\u2028\u0000</script>${7*7}";

    /** Numbers at the ends of whatever range, as texts. */
    public static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1e-324",
            "0.5",
            "1e3",
            "65536",
            "100000",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999",
            "3.5e38",
            "1e100",
            "1.5e308",
            "-1.7e308",
            "1e999",
            "NaN",
            "Infinity");

    private static final int MOST = 4;
    private static final int LONGEST = 30;

    public Mutation {
        scraps = List.copyOf(scraps);
    }

    /** {@code text} with one to four damages. */
    public String damage(String text, SplittableRandom random) {
        StringBuilder damaged = new StringBuilder(text);
        int damages = random.nextInt(1, MOST + 1);
        for (int i = 0; i < damages && !damaged.isEmpty(); i++) {
            damage(damaged, random);
        }
        return damaged.toString();
    }

    private void damage(StringBuilder text, SplittableRandom random) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(1, LONGEST));
        String scrap = scrap(random);
        switch (random.nextInt(10)) {
            case 0 -> text.delete(from, to);
            case 1 -> text.insert(from, scrap);
            case 2 -> text.replace(from, to, scrap);
            case 3 -> text.insert(from, text.substring(from, to).repeat(random.nextInt(1, 4)));
            case 4 -> text.setLength(from);
            case 5, 6 -> replaceWord(text, from, scrap);
            case 7 -> text.insert(startOfLine(text, from), line(text, from));
            case 8 -> text.insert(startOfLine(text, from), random.nextBoolean() ? "  " : "\t");
            default -> text.setCharAt(from, (char) random.nextInt(0x20, 0xD800));
        }
    }

    /** One of the scraps. */
    public String scrap(SplittableRandom random) {
        return scraps.get(random.nextInt(scraps.size()));
    }

    /** {@code bytes} with one to four damages. */
    public static byte[] damage(byte[] bytes, SplittableRandom random) {
        byte[] damaged = bytes.clone();
        int damages = random.nextInt(1, MOST + 1);
        for (int i = 0; i < damages && damaged.length > 0; i++) {
            damaged = damageOnce(damaged, random);
        }
        return damaged;
    }

    private static byte[] damageOnce(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + random.nextInt(1, LONGEST));
        switch (random.nextInt(6)) {
            case 0 -> bytes[from] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> bytes[from] = (byte) random.nextInt();
            case 2 -> Arrays.fill(bytes, from, to, random.nextBoolean() ? (byte) -1 : 0);
            case 3 -> putInt(bytes, from, random);
            case 4 -> {
                return Arrays.copyOf(bytes, from);
            }
            default -> {
                ByteBuffer longer = ByteBuffer.allocate(bytes.length + to - from);
                return longer.put(bytes, 0, to)
                        .put(bytes, from, bytes.length - from)
                        .array();
            }
        }
        return bytes;
    }

    private static void putInt(byte[] bytes, int at, SplittableRandom random) {
        if (at + Integer.BYTES <= bytes.length) {
            int[] ends = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 16, 1 << 26, 0x7f800000, 0x7f7fffff};
            ByteBuffer.wrap(bytes).putInt(at, ends[random.nextInt(ends.length)]);
        }
    }

    private static int startOfLine(StringBuilder text, int at) {
        return text.lastIndexOf("\n", at - 1) + 1;
    }

    private static String line(StringBuilder text, int at) {
        int end = text.indexOf("\n", at);
        return text.substring(startOfLine(text, at), end < 0 ? text.length() : end + 1);
    }

    /** Swaps a whole word, mostly a key or a value, so that more than the syntax is tried. */
    private static void replaceWord(StringBuilder text, int at, String scrap) {
        int from = at;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        text.replace(from, to, scrap);
    }
}
