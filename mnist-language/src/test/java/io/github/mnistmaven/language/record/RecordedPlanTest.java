package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans in records: as the language has them, and as planning makes them. */
class RecordedPlanTest {

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(
                        "/training/batch_size", -7, "training.batch_size must be an integer from 1 to 65536, found -7"),
                Arguments.of("/training/epochs", 0, "training.epochs must be an integer from 1 to 100000, found 0"),
                Arguments.of("/training/epochs", 2.5, "training.epochs must be an integer from 1 to 100000, found 2.5"),
                Arguments.of(
                        "/training/epochs",
                        "10",
                        "training.epochs must be an integer from 1 to 100000, found the text '10'; write it without quotes"),
                Arguments.of(
                        "/training/engine",
                        "cuda",
                        "unknown value 'cuda' for plan.training.engine; allowed: auto, dl4j, onednn"),
                Arguments.of(
                        "/training/optimizer/adam/beta_1",
                        1,
                        "training.optimizer.adam.beta_1 must be a number from 0 to below 1, found 1"),
                Arguments.of(
                        "/layers/0/layer/conv2d/kernel_size/0",
                        2_000_000_000,
                        "layers[0].layer.conv2d.kernel_size[0] must be an integer from 1 to 255, found 2000000000"),
                Arguments.of(
                        "/layers/0/layer/conv2d/filters",
                        2_000_000_000,
                        "layers[0].layer.conv2d.filters must be an integer from 1 to 65536, found 2000000000"),
                Arguments.of("/regularization/l2", -0.5, "regularization.l2 must be a number from 0 to 1, found -0.5"),
                Arguments.of(
                        "/data/image",
                        List.of(4),
                        "data.image must be a list of 3 lengths, whose product is from 1 to 100000000, found a list of 1"),
                Arguments.of("/data/image/1", 0, "data.image[1] must be an integer from 1 to 100000000, found 0"),
                Arguments.of(
                        "/data/image",
                        List.of(65_536, 65_536, 1),
                        "data.image must be a list of 3 lengths, whose product is from 1 to 100000000, found a list of 3"),
                Arguments.of(
                        "/data/classes",
                        List.of(),
                        "data.classes must be a list of names, at least 1, found an empty list"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingHasToBeOneOfTheLanguage(String place, Object value, String problem) throws IOException {
        assertRefused(
                Tampered.of("0.1/baseline").with("/plan" + place, value),
                problem.startsWith("unknown") ? problem : "plan." + problem);
    }

    @Test
    void aVersionOfThePlanIsThatOfItsTime() throws IOException {
        assertRefused(
                Tampered.of("0.1/baseline").with("/plan/schema", -7),
                "unknown key 'schema' in plan; allowed: name, description, data, layers, initial_weights, training, regularization, selective, check");
    }

    static Stream<Arguments> derived() {
        return Stream.of(
                Arguments.of("/layers/0/name", "conv", "layers[0].name must be 'conv2d', found 'conv'"),
                Arguments.of("/layers/0/input/0", 27, "layers[0].input[0] must be 28, found 27"),
                Arguments.of(
                        "/layers/0/input/0", -7, "layers[0].input[0] must be an integer from 1 to 100000000, found -7"),
                Arguments.of(
                        "/layers/1/output", List.of(13), "layers[1].output must be a list of 3, found a list of 1"),
                Arguments.of(
                        "/layers/0/tensors", List.of(), "layers[0].tensors must be a list of 2, found a list of 0"),
                Arguments.of("/layers/0/tensors/1/shape/0", 31, "layers[0].tensors[1].shape[0] must be 32, found 31"),
                Arguments.of(
                        "/layers/0/tensors/1/kind", "bias", "layers[0].tensors[1].kind must be 'kernel', found 'bias'"),
                Arguments.of(
                        "/layers/0/tensors/1/penalties/l2",
                        0.5,
                        "layers[0].tensors[1].penalties.l2 must be 0.0, found 0.5"),
                Arguments.of(
                        "/layers/0/tensors/1/trained",
                        false,
                        "layers[0].tensors[1].trained must be true, found false"));
    }

    @ParameterizedTest
    @MethodSource("derived")
    void whatFollowsFromTheLayersHasToFollow(String place, Object value, String problem) throws IOException {
        assertRefused(Tampered.of("0.1/baseline").asOfNow().with("/plan" + place, value), "plan." + problem);
    }

    @Test
    void parametersOfVersion01HaveToBeThoseOfTheirLayer() throws IOException {
        String problem = "unknown key 'parameters' in plan.layers[%s]; allowed: name, layer, input, output, tensors,"
                + " engines";

        assertRefused(Tampered.of("0.1/baseline").with("/plan/layers/0/parameters", 319), problem.formatted(0));
        assertRefused(Tampered.of("0.1/baseline").with("/plan/layers/2/parameters", -7), problem.formatted(2));
    }

    @Test
    void layersHaveToFit() throws IOException {
        assertRefused(
                Tampered.of("0.1/baseline")
                        .with("/plan/layers/0/layer", Map.of("flatten", Map.of()))
                        .with("/plan/layers/0/parameters", 0),
                "max_pooling2d at plan.layers[1]: input is a vector of 784, but pooling needs height, width and"
                        + " channels; move it before flatten or global pooling");
        assertRefused(
                Tampered.of("0.1/baseline").with("/plan/data/image", List.of(10_000, 10_000, 1)),
                "conv2d at plan.layers[0]: output 9998x9998x32 has 3198720128 values per image, more than the 100000000"
                        + " that are supported; make it smaller");
    }

    /** Layers 3 to 7 of it are two blocks, one within the other. */
    @Test
    void aBlockIsFollowedByItsLayers() throws IOException {
        Tampered record = Tampered.of("0.1/all-layers").asOfNow();
        int last = record.record().at("/plan/layers").size() - 1;

        assertRefused(
                record.without("/plan/layers/4"), "plan.layers[4].name must be 'depthwise_conv2d', found 'residual_1'");
        Tampered cut = record;
        for (int i = last; i > 5; i--) {
            cut = cut.without("/plan/layers/" + i);
        }
        assertRefused(cut, "plan.layers lacks layers of a residual block, which come behind it");
    }

    @Test
    void nothingIsMissingUnknownOrAbbreviated() throws IOException {
        Tampered record = Tampered.of("0.1/tiny").asOfNow();

        assertRefused(record.without("/plan/training/epochs"), "missing key 'epochs' in plan.training");
        assertRefused(record.without("/plan/training/max_time"), "missing key 'max_time' in plan.training");
        assertRefused(
                record.without("/plan/training"),
                "missing key 'training' in plan; it must be a mapping of epochs,"
                        + " max_time, batch_size, optimizer, schedule, seed, seeds, engine, clean_pass, ema, class_weight");
        assertRefused(
                record.with("/plan/training/epoch", 3),
                "unknown key 'epoch' in plan.training; did you mean 'epochs'? Allowed: epochs, max_time, batch_size,"
                        + " optimizer, schedule, seed, seeds, engine, clean_pass, ema, class_weight");
        assertRefused(
                record.with("/plan/layers/3/layer/dropout", 0.25),
                "plan.layers[3].layer.dropout must be an object, found 0.25");
        assertRefused(
                record.with("/plan/layers/0/layer/conv2d/kernel_size", 3),
                "plan.layers[0].layer.conv2d.kernel_size must be a list, found 3");
        assertRefused(
                record.with("/plan/training/schedule", "constant"),
                "plan.training.schedule must be an object, found 'constant'");
        assertRefused(record.with("/plan/training/max_time", "1h"), "plan.training.max_time must be 3600, found '1h'");
    }

    private static void assertRefused(Tampered record, String problem) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(record::read)
                .withMessage("record.json is damaged: " + problem + "; train again");
    }
}
