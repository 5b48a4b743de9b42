package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times in whole seconds: a number of them, or hours, minutes and seconds as in {@code 1h30m}, {@code 15m},
 * {@code 90s}.
 */
record DurationType() implements Type<Integer> {
    private static final int LONGEST = (int) Unit.SECONDS.largest();
    private static final IntegerType SECONDS = new IntegerType(1, LONGEST);
    private static final Pattern UNITS = Pattern.compile("(?:([0-9]{1,5})h)?(?:([0-9]{1,7})m)?(?:([0-9]{1,9})s)?");

    @Override
    public String expectation() {
        return "a time such as 90s, 15m or 1h30m, or a number of seconds, from 1 to " + LONGEST;
    }

    @Override
    public Optional<Integer> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar scalar && !scalar.text().isEmpty()) {
            Matcher units = UNITS.matcher(scalar.text());
            if (units.matches()) {
                long seconds = 3600 * number(units.group(1)) + 60 * number(units.group(2)) + number(units.group(3));
                return seconds >= 1 && seconds <= LONGEST
                        ? Optional.of((int) seconds)
                        : scope.mismatch(value, expectation(), "");
            }
        }
        return SECONDS.readAs(expectation(), value, scope);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        if (context.isRecorded()) {
            return SECONDS.schema(context);
        }
        JsonSchema units = JsonSchema.type("string").with("pattern", "^(?=.*[1-9])" + UNITS.pattern() + "$");
        return JsonSchema.anyOf(List.of(SECONDS.schema(context), units));
    }

    @Override
    public YamlValue write(Integer value) {
        int minutes = value / 60;
        String text = (minutes >= 60 ? minutes / 60 + "h" : "")
                + (minutes % 60 > 0 ? minutes % 60 + "m" : "")
                + (value % 60 > 0 ? value % 60 + "s" : "");
        return YamlValue.plain(text);
    }
}
