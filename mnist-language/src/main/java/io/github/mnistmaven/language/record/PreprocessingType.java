package io.github.mnistmaven.language.record;

import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.JsonSchema;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.SchemaContext;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.definition.Type;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.Preprocessing;
import java.util.List;
import java.util.Optional;

/** What becomes of pixels before the first layer of a network. */
record PreprocessingType() implements Type<Preprocessing> {
    private static final ListType<Double> NUMBERS =
            new ListType<>(NumberType.from(-Double.MAX_VALUE, Double.MAX_VALUE), "numbers", 1, NetworkLimits.MAX_SIDE);
    private static final Construct<Numbers> PREPROCESSING = preprocessing();

    private static Construct<Numbers> preprocessing() {
        Key<Numbers, List<Double>> scale = Key.required(
                "scale",
                NUMBERS,
                Numbers::scale,
                "What a pixel from 0 to 255 is multiplied by: one number for all channels, or one for each.");
        Key<Numbers, List<Double>> offset =
                Key.required("offset", NUMBERS, Numbers::offset, "What is then added, as many numbers.");
        return Construct.of(
                        "preprocessing",
                        Numbers.class,
                        "What becomes of a pixel before the first layer.",
                        List.of(scale, offset),
                        values -> new Numbers(values.get(scale), values.get(offset)))
                .withRule(Numbers::problem);
    }

    @Override
    public String expectation() {
        return PREPROCESSING.expectation();
    }

    @Override
    public Optional<Preprocessing> read(YamlValue value, Scope scope) {
        return PREPROCESSING.read(value, scope).map(numbers -> new Preprocessing(numbers.scale, numbers.offset));
    }

    @Override
    public JsonSchema schema(SchemaContext context) {
        return PREPROCESSING.schema(context);
    }

    @Override
    public List<Type<?>> parts() {
        return List.of(PREPROCESSING);
    }

    @Override
    public Type<?> structure() {
        return PREPROCESSING;
    }

    @Override
    public YamlValue write(Preprocessing value) {
        return PREPROCESSING.write(new Numbers(value.scale(), value.offset()));
    }

    /** The numbers as they are written, which may make no sense together. */
    private record Numbers(List<Double> scale, List<Double> offset) {

        Optional<String> problem() {
            if (scale.contains(0.0) || scale.contains(-0.0)) {
                return Optional.of("must not have a scale of 0");
            }
            return scale.size() == offset.size()
                    ? Optional.empty()
                    : Optional.of("must have as many numbers in offset as in scale");
        }
    }
}
