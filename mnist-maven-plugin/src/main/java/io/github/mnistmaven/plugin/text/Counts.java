package io.github.mnistmaven.plugin.text;

import java.util.Locale;

/** Numbers of things, for console and pages alike. */
public final class Counts {

    private Counts() {}

    /** {@code 421,642} */
    public static String grouped(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /**
     * {@code 1 problem}, {@code 2 problems}.
     *
     * @param noun what is counted, a word whose plural ends in s
     */
    public static String of(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
