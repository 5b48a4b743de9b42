package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Data.HoldOut;
import io.github.mnistmaven.experiment.model.Data.TestSet;
import io.github.mnistmaven.experiment.model.Data.Validation;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Suggestions;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.CoreSchema;
import io.github.mnistmaven.language.yaml.ScalarKind;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** A number of images, a fraction of them, or the word {@code test}. */
record ValidationType(int max) implements Type<Validation> {
    private static final String TEST = "test";
    private static final NumberType FRACTION = new NumberType(0, false, 1, false);

    private IntegerType count() {
        return new IntegerType(1, max);
    }

    @Override
    public String expectation() {
        return "a number of images, " + count().expectation() + ", a fraction above 0 and below 1, or " + TEST;
    }

    @Override
    public Optional<Validation> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar word
                && word.kind() == ScalarKind.STRING
                && word.text().equals(TEST)) {
            return Optional.of(new TestSet());
        }
        String question =
                value instanceof YamlValue.Scalar word ? Suggestions.question(word.text(), List.of(TEST)) : "";
        if (!question.isEmpty()) {
            return scope.mismatch(value, expectation(), question);
        }
        if (isFraction(value)) {
            return FRACTION.read(value, scope).map(HoldOut::fraction);
        }
        Optional<Integer> images = count().readAs(expectation(), value, scope);
        return images.map(HoldOut::count);
    }

    private static boolean isFraction(YamlValue value) {
        if (value instanceof YamlValue.Scalar scalar && scalar.kind() == ScalarKind.FLOAT) {
            double number = CoreSchema.doubleValue(scalar.text());
            return number > 0 && number < 1;
        }
        return false;
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return JsonSchema.anyOf(
                List.of(count().schema(context), FRACTION.schema(context), JsonSchema.of("const", TEST)));
    }

    @Override
    public YamlValue write(Validation value) {
        if (!(value instanceof HoldOut holdOut)) {
            return YamlValue.plain(TEST);
        }
        return holdOut.count().isPresent()
                ? count().write(holdOut.count().getAsInt())
                : FRACTION.write(holdOut.fraction().orElseThrow());
    }
}
