package io.github.mnistmaven.language.definition;

import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.yaml.CoreSchema;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses what an author meant by a value of the wrong type; an empty hint where there is nothing to guess. */
final class Hints {
    private static final Pattern GROUPED_DIGITS = Pattern.compile("[-+]?[0-9]+([_ '][0-9]+)+(\\.[0-9]+)?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
    private static final Pattern GROUPING = Pattern.compile("[_ ',]");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("[-+]?[0-9]{1,3}(,[0-9]{3})+");
    private static final Pattern PERCENTAGE = Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,6})?) ?%");
    private static final Pattern OCTAL_LOOKING = Pattern.compile("[-+]?0[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^([-+]?)0+(?=[0-9])");
    private static final Pattern KEY_WITHOUT_SPACE = Pattern.compile("[a-z][a-z0-9_]*:\\S.*", Pattern.DOTALL);
    private static final int LONGEST_NUMBER = 24;
    private static final Set<String> YES = Set.of("yes", "y", "on", "true");
    private static final Set<String> NO = Set.of("no", "n", "off", "false");
    private static final double LARGEST_EXACT = 1L << 53;

    private Hints() {}

    /** Whether a reader of YAML 1.1 would take this for an octal number, and one of YAML 1.2 for a decimal. */
    static boolean looksOctal(YamlValue.Scalar scalar) {
        return scalar.plain() && OCTAL_LOOKING.matcher(scalar.text()).matches();
    }

    static String forNumber(YamlValue value) {
        if (!(value instanceof YamlValue.Scalar scalar) || scalar.text().length() > LONGEST_NUMBER) {
            return "";
        }
        String text = scalar.text();
        if (looksOctal(scalar)) {
            return "write " + LEADING_ZEROS.matcher(text).replaceFirst("$1") + " without leading zeros";
        } else if (!scalar.plain() && isNumber(text)) {
            return "write it without quotes";
        } else if (GROUPED_DIGITS.matcher(text).matches()) {
            return "write " + GROUPING.matcher(text).replaceAll("");
        } else if (DECIMAL_COMMA.matcher(text).matches()) {
            return "write " + text.replace(',', '.');
        } else {
            Matcher percentage = PERCENTAGE.matcher(text);
            return percentage.matches()
                    ? "write "
                            + Numbers.text(new BigDecimal(percentage.group(1))
                                    .movePointLeft(2)
                                    .doubleValue())
                    : "";
        }
    }

    static String forInteger(YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar && scalar.kind() == ScalarKind.FLOAT) {
            double number = CoreSchema.doubleValue(scalar.text());
            boolean whole = Math.rint(number) == number && Math.abs(number) < LARGEST_EXACT;
            return whole ? "write " + (long) number : "";
        } else if (value instanceof YamlValue.Scalar scalar) {
            String text = scalar.text();
            boolean grouped = text.length() <= LONGEST_NUMBER
                    && GROUPED_BY_COMMAS.matcher(text).matches();
            boolean fraction = DECIMAL_COMMA.matcher(text).matches()
                    || PERCENTAGE.matcher(text).matches();
            return grouped ? "write " + GROUPING.matcher(text).replaceAll("") : fraction ? "" : forNumber(value);
        }
        return "";
    }

    static String forBoolean(YamlValue value) {
        if (!(value instanceof YamlValue.Scalar scalar) || scalar.kind() == ScalarKind.NULL) {
            return "";
        }
        String word = scalar.text().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return "write true";
        } else {
            return NO.contains(word) ? "write false" : "";
        }
    }

    static String forText(YamlValue value) {
        boolean other = value instanceof YamlValue.Scalar scalar && scalar.kind() != ScalarKind.NULL;
        return other ? "put it in quotes" : "";
    }

    static String forMapping(YamlValue value) {
        boolean glued = value instanceof YamlValue.Scalar scalar
                && scalar.plain()
                && KEY_WITHOUT_SPACE.matcher(scalar.text()).matches();
        return glued ? "put a space after the colon" : "";
    }

    private static boolean isNumber(String text) {
        ScalarKind kind = CoreSchema.kind(text);
        return kind == ScalarKind.INTEGER || kind == ScalarKind.FLOAT;
    }
}
