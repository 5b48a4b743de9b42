package io.github.mnistmaven.experiment.model;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as an author writes them, for experiments, messages and reports alike. */
public final class Numbers {
    private static final int MOST_ZEROS = 4;

    private Numbers() {}

    /**
     * The shortest text that reads back to {@code number}: {@code 0.001}, {@code 1e-7}, {@code 10}.
     *
     * @param number finite
     */
    public static String text(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        boolean readable = decimal.scale() <= decimal.precision() + MOST_ZEROS && decimal.scale() >= -MOST_ZEROS;
        return readable
                ? decimal.toPlainString()
                : decimal.toString().toLowerCase(Locale.ROOT).replace("e+", "e");
    }
}
