package io.github.mnistmaven.language.layer;

import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.PairType;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.Optional;

/** Heights and widths: one integer for both, or a list of the two. */
record SizeType(int max) implements Type<Size> {

    private IntegerType side() {
        return new IntegerType(1, max);
    }

    private PairType<Integer> both() {
        return new PairType<>(side(), "[height, width]");
    }

    @Override
    public String expectation() {
        return side().expectation() + ", or " + both().expectation();
    }

    @Override
    public Optional<Size> read(YamlValue value, Scope scope) {
        return value instanceof YamlValue.Scalar && !PairType.isTuple(value)
                ? side().readAs(expectation(), value, scope).map(Size::square)
                : both().readAs(expectation(), value, scope).map(sides -> new Size(sides.get(0), sides.get(1)));
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        JsonSchema pair = both().schema(context);
        return context.isRecorded() ? pair : JsonSchema.anyOf(List.of(side().schema(context), pair));
    }

    @Override
    public YamlValue write(Size value) {
        return value.height() == value.width()
                ? side().write(value.height())
                : both().write(List.of(value.height(), value.width()));
    }
}
