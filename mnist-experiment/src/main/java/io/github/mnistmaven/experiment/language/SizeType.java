package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.IntegerType;
import io.github.mnistmaven.experiment.definition.JsonSchema;
import io.github.mnistmaven.experiment.definition.ListType;
import io.github.mnistmaven.experiment.definition.SchemaContext;
import io.github.mnistmaven.experiment.definition.Scope;
import io.github.mnistmaven.experiment.definition.Type;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** Heights and widths: one integer for both, or a list of the two. */
record SizeType(int max) implements Type<Size> {

    private IntegerType side() {
        return new IntegerType(1, max);
    }

    @Override
    public String expectation() {
        return side().expectation() + ", or a list of two, [height, width]";
    }

    @Override
    public Optional<Size> read(YamlValue value, Scope scope) {
        if (value instanceof YamlValue.Scalar tuple && tuple.text().startsWith("(")) {
            return scope.mismatch(value, expectation(), "write a list in brackets");
        } else if (value instanceof YamlValue.Scalar) {
            return side().readAs(expectation(), value, scope).map(Size::square);
        } else if (value instanceof YamlValue.Sequence sequence
                && sequence.items().size() == 2) {
            Optional<List<Integer>> sides = new ListType<>(side(), "integers").read(value, scope);
            return sides.map(heightAndWidth -> new Size(heightAndWidth.get(0), heightAndWidth.get(1)));
        } else {
            return scope.mismatch(value, expectation(), "");
        }
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        JsonSchema side = side().schema(context);
        JsonSchema both =
                JsonSchema.type("array").with("items", side).with("minItems", 2).with("maxItems", 2);
        return JsonSchema.anyOf(List.of(side, both));
    }

    @Override
    public YamlValue write(Size value) {
        return value.height() == value.width()
                ? side().write(value.height())
                : YamlValue.sequence(List.of(side().write(value.height()), side().write(value.width())));
    }
}
