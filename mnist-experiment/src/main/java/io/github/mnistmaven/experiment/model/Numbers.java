package io.github.mnistmaven.experiment.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as an author writes them, for experiments, messages and reports alike. */
public final class Numbers {
    private static final int MOST_ZEROS = 4;

    /** Far more than what is shown, far less than what doubles get wrong. */
    private static final int GUARD_DIGITS = 8;

    private Numbers() {}

    /**
     * The shortest text that reads back to {@code number}: {@code 0.001}, {@code 1e-7}, {@code 10}; {@code NaN} and
     * {@code Infinity} for what is not finite.
     */
    public static String text(double number) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        boolean readable = decimal.scale() <= decimal.precision() + MOST_ZEROS && decimal.scale() >= -MOST_ZEROS;
        return readable
                ? decimal.toPlainString()
                : decimal.toString().toLowerCase(Locale.ROOT).replace("e+", "e");
    }

    /**
     * The first {@code digits} digits of {@code number}, half up: {@code rounded(4801234567.0, 5)} is {@code 4.8012e9}.
     *
     * @param number finite
     */
    public static String rounded(double number, int digits) {
        return text(BigDecimal.valueOf(number)
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .doubleValue());
    }

    /**
     * {@code number} with as many decimals, half up: {@code fixed(98.335, 2)} is {@code 98.34}. What computing with
     * doubles adds or takes decides nothing: 100 * 0.00115 is written like 0.115, though it is 0.11499999999999999.
     * What is not finite is written like {@link #text}.
     */
    public static String fixed(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        return BigDecimal.valueOf(number)
                .setScale(decimals + GUARD_DIGITS, RoundingMode.HALF_EVEN)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
