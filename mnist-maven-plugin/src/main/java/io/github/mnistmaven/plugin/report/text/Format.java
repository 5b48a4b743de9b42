package io.github.mnistmaven.plugin.report.text;

import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.text.Durations;
import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as a report writes them: the same on every machine, units kept on the line of their number. */
public final class Format {
    private static final String NO_BREAK = "\u00a0";
    private static final double MEBIBYTE = 1024.0 * 1024;
    private static final String MINUS = "\u2212";

    private Format() {}

    /** A share, 0 to 1, in per cent: {@code 98.53 %}. */
    public static String percent(double share) {
        return of(Unit.SHARE, share);
    }

    /** A value of {@code unit}; a share in per cent. */
    public static String of(Unit unit, double value) {
        String number = unit.isRounded(value) ? unit.text(value) : fixed(value * unit.scale(), unit.decimals());
        return unit == Unit.SHARE ? number + NO_BREAK + unit.symbol() : number;
    }

    /** A probability in per cent; one that is not certain never reads 0 or 100. */
    public static String probability(double probability) {
        if (probability < 1 && probability >= 0.99995) {
            return ">" + NO_BREAK + percent(0.9999);
        }
        if (probability > 0 && probability < 0.00005) {
            return "<" + NO_BREAK + percent(0.0001);
        }
        return percent(probability);
    }

    /** A difference of two shares in percentage points, without its unit: {@code 1.35}. */
    public static String points(double difference) {
        return of(Unit.SHARE_DIFFERENCE, difference);
    }

    public static String loss(double loss) {
        return of(Unit.NATS, loss);
    }

    /** As many decimals as it takes, no more: {@code 0.001}, {@code 1e-7}. */
    public static String plain(double value) {
        return Double.isFinite(value) ? Numbers.text(value) : fixed(value, 0);
    }

    /** {@code 421,642} */
    public static String count(long count) {
        return Counts.grouped(count);
    }

    /** Bytes in mebibytes: {@code 1,229 MiB}. */
    public static String mebibytes(double bytes) {
        return count(Math.round(bytes / MEBIBYTE)) + NO_BREAK + "MiB";
    }

    /** {@code 21.4 s} */
    public static String seconds(double seconds) {
        return fixed(seconds, 1) + NO_BREAK + "s";
    }

    /** A length of time: {@code 8.4 s}, {@code 3 min 34 s}, {@code 2 h 05 min}. */
    public static String duration(double seconds) {
        return Durations.of(seconds).replaceAll("(?<=\\d) ", NO_BREAK);
    }

    /** Numbers that console and pages write alike, kept on one line. */
    public static String unbroken(String numbers) {
        return numbers.replace("+-", "\u00b1").replace(" ", NO_BREAK).replaceAll("-(?=\\d)", MINUS);
    }

    /** Words as a sentence or a heading begins with them. */
    public static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A sentence of the console's in which each number stays on the line of its unit. */
    public static String withUnits(String sentence) {
        return sentence.replaceAll("(?<=\\d) (?=%|points?\\b|s\\b|min\\b)", NO_BREAK);
    }

    /** A number with the decimals that it has. */
    public static String fixed(BigDecimal value) {
        return fixed(value.doubleValue(), value.scale());
    }

    /** A number with {@code decimals} decimals, or in words that it is none. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "not a number" : value > 0 ? "\u221e" : MINUS + "\u221e";
        }
        return Numbers.fixed(value, decimals).replace("-", MINUS);
    }
}
