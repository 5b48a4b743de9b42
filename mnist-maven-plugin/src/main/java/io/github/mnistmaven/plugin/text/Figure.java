package io.github.mnistmaven.plugin.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** How figures and their limits are written. */
public final class Figure {
    private static final MathContext DIGITS = new MathContext(6);

    private Figure() {}

    /** A measured figure, in as many digits as somebody wants to read; a count in all of them. */
    public static String rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        return plain(Math.rint(value) == value ? exact : exact.round(DIGITS));
    }

    /** A figure that somebody set, in all its digits. */
    public static String exact(double value) {
        return plain(BigDecimal.valueOf(value));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
