package io.github.mnistmaven.bench.text;

import java.util.Locale;

/** Text that is the same in every country. */
public final class Format {

    private Format() {}

    /** As {@link String#format(String, Object...)}, whatever the default locale. */
    public static String of(String format, Object... arguments) {
        return String.format(Locale.ROOT, format, arguments);
    }
}
