package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Model;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentReaderTest {
    @TempDir
    Path directory;

    @Test
    void whatIsNotWrittenHasTheDefaultsOfKeras() {
        Experiment experiment = read("schema: 1\n" + Reading.MODEL);

        assertThat(experiment)
                .isEqualTo(new Experiment(
                        "x",
                        "",
                        new Data(new DataSource.Mnist(), Data.HoldOut.count(10_000), OptionalInt.empty()),
                        Model.of(List.of(new Layer.Flatten(), new Layer.Dense(10, Activation.SOFTMAX))),
                        Optional.empty(),
                        new Training(10, 32, new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7), 42, EngineChoice.AUTO),
                        Regularization.NONE,
                        Selective.DEFAULT,
                        Check.NONE,
                        Export.ALL));
    }

    @Test
    void dataSetsOfIdxFilesAreReadAsTheyAre() {
        assertThat(dataset("{idx: {path: emnist, set: letters, first_label: 1, transpose: true, classes: [a, ß]}}"))
                .isEqualTo(new DataSource.IdxDirectory(
                        "emnist", Optional.of("letters"), OptionalInt.of(1), true, Optional.of(List.of("a", "ß"))));
        DataSource.Artifact letters =
                (DataSource.Artifact) dataset("{artifact: {coordinates: com.acme:letters:1.0:data, transpose: true, "
                        + "first_label: 1, size: [8, 9], channels: 1, classes: [a, b]}}");
        assertThat(letters.coordinates()).isEqualTo("com.acme:letters:jar:data:1.0");
        assertThat(letters.idx())
                .isEqualTo(new DataSource.IdxDirectory(
                        "", Optional.empty(), OptionalInt.of(1), true, Optional.of(List.of("a", "b"))));
        assertThat(letters.images().size()).contains(List.of(8, 9));
        assertThat(letters.images().classes()).contains(List.of("a", "b"));
        assertThat(letters.images().channels()).isEqualTo(1);
        assertThat(dataset("{artifact: com.acme:letters:zip:1.0}"))
                .isEqualTo(dataset("{artifact: {coordinates: com.acme:letters:zip:1.0}}"));
    }

    private DataSource dataset(String written) {
        return read("schema: 1\ndata: {dataset: " + written + "}\n" + Reading.MODEL)
                .data()
                .dataset();
    }

    @Test
    void everythingCanBeWritten() {
        Experiment experiment = read("""
                schema: 1
                name: All_of-it.1
                description: |
                  Two
                  lines
                data: {dataset: {idx: data/own}, validation: 0.2, limit: 0x100}
                model:
                  - conv2d: {filters: 8, kernel_size: [3, 5], strides: 2, padding: same, activation: tanh}
                  - max_pooling2d: {pool_size: 3, strides: [1, 2], padding: same}
                  - flatten
                  - dropout: .5
                  - dense: {units: 7, activation: sigmoid}
                  - dropout: {rate: 0}
                training:
                  epochs: +3
                  batch_size: 0o20
                  optimizer: {sgd: {learning_rate: 1e-2, momentum: 0.9, nesterov: true}}
                  seed: -9223372036854775808
                  engine: dl4j
                regularization:
                  early_stopping: {monitor: val_accuracy, patience: 3, min_delta: 0.5, restore_best_weights: True}
                  augmentation: {rotation: 1, shift: 2, zoom: 0.3, shear: 0.4, elastic: {alpha: 5, sigma: 6}}
                export: {formats: [onnx, mnist, onnx], onnx: {preprocess: true}}
                """);

        assertThat(experiment)
                .isEqualTo(new Experiment(
                        "All_of-it.1",
                        "Two\nlines\n",
                        new Data(
                                new DataSource.IdxDirectory("data/own"),
                                Data.HoldOut.fraction(0.2),
                                OptionalInt.of(256)),
                        Model.of(List.of(
                                new Layer.Conv2D(8, new Size(3, 5), Size.square(2), Padding.SAME, Activation.TANH),
                                new Layer.MaxPooling2D(Size.square(3), new Size(1, 2), Padding.SAME),
                                new Layer.Flatten(),
                                new Layer.Dropout(0.5),
                                new Layer.Dense(7, Activation.SIGMOID),
                                new Layer.Dropout(0))),
                        Optional.empty(),
                        new Training(3, 16, new Optimizer.Sgd(0.01, 0.9, true), Long.MIN_VALUE, EngineChoice.DL4J),
                        Regularization.of(
                                Optional.of(new EarlyStopping(PassMetric.VAL_ACCURACY, 3, 0.5, true)),
                                Optional.of(Augmentation.of(
                                        Amount.within(1),
                                        Amount.within(2),
                                        Amount.within(0.3),
                                        Amount.within(0.4),
                                        Optional.of(new Augmentation.Elastic(5, 6, 1))))),
                        Selective.DEFAULT,
                        Check.NONE,
                        new Export(List.of(ModelFormat.ONNX), new OnnxOptions(true))));
    }

    @Test
    void ourFormatIsAlwaysOneOfThem() {
        assertThat(read("schema: 1\nmodel: [flatten]\nexport: {formats: []}\n")
                        .export()
                        .formats())
                .containsExactly(ModelFormat.MNIST);
    }

    @Test
    void whateverVariesImagesHasItsPlace() {
        assertThat(read("""
                        schema: 1
                        regularization:
                          augmentation:
                            rotation: [-5, 15]
                            shift: {range: 2, probability: 0.1}
                            zoom: {range: [-0.5, 2], probability: 0.2}
                            shear: 0.25
                            flip: horizontal_and_vertical
                            crop: 3
                            elastic: {alpha: 5, sigma: 6, probability: 0.3}
                            random_erasing: {scale: [0.125, 0.25], aspect_ratio: 2, fill_value: 0.5, probability: 0.4}
                            brightness: [-0.5, 0]
                            contrast: [-0.25, 1]
                            saturation: [0.25, 0.75]
                            hue: {range: 0.5, probability: 0.7}
                            noise: {stddev: 0.5, probability: 0.6}
                            interpolation: nearest
                            fill_mode: constant
                            fill_value: 0.125
                            mixup: 0.4
                            cutmix: {}
                        """ + Reading.MODEL).regularization().augmentation())
                .contains(new Augmentation(
                        new Amount(new Range(-5, 15), 1),
                        new Amount(new Range(-2, 2), 0.1),
                        new Amount(new Range(-0.5, 2), 0.2),
                        new Amount(new Range(-0.25, 0.25), 1),
                        Optional.of(Augmentation.Flip.HORIZONTAL_AND_VERTICAL),
                        Optional.of(new Augmentation.Crop(3, 1)),
                        Optional.of(new Augmentation.Elastic(5, 6, 0.3)),
                        Optional.of(new Augmentation.RandomErasing(new Range(0.125, 0.25), 2, 0.5, 0.4)),
                        new Amount(new Range(-0.5, 0), 1),
                        new Amount(new Range(-0.25, 1), 1),
                        Optional.of(new Amount(new Range(0.25, 0.75), 1)),
                        new Amount(new Range(-0.5, 0.5), 0.7),
                        Optional.of(new Augmentation.Noise(0.5, 0.6)),
                        Augmentation.Interpolation.NEAREST,
                        Augmentation.FillMode.CONSTANT,
                        0.125,
                        Optional.of(new Augmentation.Mixup(0.4)),
                        Optional.of(new Augmentation.Cutmix(1))));
    }

    @Test
    void nothingVariesImagesUnlessItIsWritten() {
        assertThat(augmentation("{}"))
                .isEqualTo(Augmentation.of(Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Optional.empty()));
        assertThat(augmentation("{random_erasing: {}}").randomErasing())
                .contains(new Augmentation.RandomErasing(new Range(0.02, 0.33), 3, 0, 0.5));
        assertThat(augmentation("{noise: 0.5}").noise()).contains(new Augmentation.Noise(0.5, 1));
    }

    private Augmentation augmentation(String written) {
        return read("schema: 1\nregularization: {augmentation: " + written + "}\n" + Reading.MODEL)
                .regularization()
                .augmentation()
                .orElseThrow();
    }

    @Test
    void theTestSetMayBeValidatedOn() {
        assertThat(read("schema: 1\ndata: {validation: test, limit: 100}\n" + Reading.MODEL)
                        .data())
                .isEqualTo(new Data(new DataSource.Mnist(), new Data.TestSet(), OptionalInt.of(100)));
    }

    @Test
    void trainingImagesMayBeClassifiedAfterEachEpoch() {
        assertThat(read("schema: 1\ntraining: {clean_pass: each_epoch}\n" + Reading.MODEL)
                        .training()
                        .cleanPass())
                .isEqualTo(CleanPass.EACH_EPOCH);
    }

    @Test
    void earlyStoppingMayWatchInEitherDirectionAndLater() {
        assertThat(read("schema: 1\nregularization: {early_stopping: {mode: max, start_from_epoch: 5}}\n"
                                + Reading.MODEL)
                        .regularization()
                        .earlyStopping())
                .contains(new EarlyStopping(PassMetric.VAL_LOSS, EarlyStopping.Mode.MAX, 0, 0, 5, false));
    }

    @Test
    void layersHaveTheDefaultsOfKeras() {
        assertThat(read("""
                        schema: 1
                        model:
                          - depthwise_conv2d: {kernel_size: 3}
                          - separable_conv2d: {filters: 4, kernel_size: [3, 5]}
                          - average_pooling2d: {pool_size: 3}
                          - global_average_pooling2d
                          - batch_normalization
                          - activation: gelu
                          - activation: {activation: leaky_relu}
                        """).model().layers())
                .containsExactly(
                        new Layer.DepthwiseConv2D(Size.square(3), Size.square(1), Padding.VALID, 1, Activation.LINEAR),
                        new Layer.SeparableConv2D(
                                4, new Size(3, 5), Size.square(1), Padding.VALID, 1, Activation.LINEAR),
                        new Layer.AveragePooling2D(Size.square(3), Size.square(3), Padding.VALID),
                        new Layer.GlobalAveragePooling2D(),
                        new Layer.BatchNormalization(0.99, 0.001),
                        new Layer.Activated(Activation.GELU),
                        new Layer.Activated(Activation.LEAKY_RELU));
    }

    @Test
    void everyArgumentOfALayerHasItsPlace() {
        String windows = "kernel_size: 2, strides: 3, padding: same, depth_multiplier: 4, activation: elu";
        assertThat(read("""
                        schema: 1
                        model:
                          - depthwise_conv2d: {%s}
                          - separable_conv2d: {filters: 1, %s}
                          - average_pooling2d: {pool_size: 2, strides: [3, 4], padding: same}
                          - batch_normalization: {momentum: 0.5, epsilon: 0.25}
                        """.formatted(windows, windows)).model().layers())
                .containsExactly(
                        new Layer.DepthwiseConv2D(Size.square(2), Size.square(3), Padding.SAME, 4, Activation.ELU),
                        new Layer.SeparableConv2D(1, Size.square(2), Size.square(3), Padding.SAME, 4, Activation.ELU),
                        new Layer.AveragePooling2D(Size.square(2), new Size(3, 4), Padding.SAME),
                        new Layer.BatchNormalization(0.5, 0.25));
    }

    @Test
    void penaltiesAreNumbers() {
        assertThat(read("schema: 1\nregularization: {l1: 0.1, l2: 0.2, weight_decay: 0.3, label_smoothing: 0.4}\n"
                                + Reading.MODEL)
                        .regularization())
                .isEqualTo(new Regularization(Optional.empty(), Optional.empty(), 0.1, 0.2, 0.3, List.of(), 0.4));
    }

    @Test
    void aPoolingLayerStridesByItsPoolSize() {
        assertThat(read("schema: 1\nmodel: [max_pooling2d, max_pooling2d: {pool_size: [3, 4]}]")
                        .model()
                        .layers())
                .containsExactly(
                        new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID),
                        new Layer.MaxPooling2D(new Size(3, 4), new Size(3, 4), Padding.VALID));
    }

    @Test
    void anOptimizerMayBeNamedAlone() {
        assertThat(read("schema: 1\ntraining: {optimizer: sgd}\n" + Reading.MODEL)
                        .training()
                        .optimizer())
                .isEqualTo(new Optimizer.Sgd(0.01, 0, false));
    }

    @Test
    void optimizersHaveTheDefaultsOfKeras() {
        assertThat(optimizer("adamw")).isEqualTo(new Optimizer.AdamW(0.001, 0.9, 0.999, 1e-7, 0.004));
        assertThat(optimizer("{adamw: {weight_decay: 0.5, beta_1: 0.1, beta_2: 0.2, epsilon: 0.3}}"))
                .isEqualTo(new Optimizer.AdamW(0.001, 0.1, 0.2, 0.3, 0.5));
        assertThat(optimizer("{adamw: {exclude_from_weight_decay: [bias, gamma]}}"))
                .isEqualTo(new Optimizer.AdamW(
                        0.001,
                        0.9,
                        0.999,
                        1e-7,
                        0.004,
                        List.of(ParameterKind.BIAS, ParameterKind.GAMMA),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(optimizer("rmsprop")).isEqualTo(new Optimizer.RmsProp(0.001, 0.9, 1e-7));
        assertThat(optimizer("{rmsprop: {learning_rate: 0.1, rho: 0.2, epsilon: 0.3}}"))
                .isEqualTo(new Optimizer.RmsProp(0.1, 0.2, 0.3));
    }

    private Optimizer optimizer(String written) {
        return read("schema: 1\ntraining: {optimizer: " + written + "}\n" + Reading.MODEL)
                .training()
                .optimizer();
    }

    @Test
    void earlyStoppingWithAllDefaultsIsAnEmptyMapping() {
        assertThat(read("schema: 1\nregularization: {early_stopping: {}}\n" + Reading.MODEL)
                        .regularization()
                        .earlyStopping())
                .contains(new EarlyStopping(PassMetric.VAL_LOSS, 0, 0, false));
    }

    @Test
    void dataOfOnesOwnHoldOutATenth() {
        assertThat(read("schema: 1\ndata: {dataset: {idx: x}}\n" + Reading.MODEL)
                        .data()
                        .validation())
                .isEqualTo(Data.HoldOut.fraction(0.1));
    }

    @Test
    void originsTellWhereEachValueWasWritten() {
        Origins origins = new Reading(directory).located("""
                        schema: 1
                        data: {validation: 500}
                        model:
                          - flatten
                          - dropout: 0.5
                          - dense:
                              units: 10
                              activation: softmax
                        """).origins();

        assertThat(origins.of("data.validation")).isEqualTo(at(2, 20));
        assertThat(origins.of("data.limit")).isEqualTo(at(2, 7));
        assertThat(origins.of("training.epochs")).isEqualTo(at(1, 1));
        assertThat(origins.of("model")).isEqualTo(at(4, 3));
        assertThat(origins.of("model[1].dropout.rate")).isEqualTo(at(5, 14));
        assertThat(origins.of("model[2].dense.units")).isEqualTo(at(7, 14));
    }

    @ParameterizedTest
    @CsvSource({"a.yml,a", "b.yaml,b", "c.d.yml,c.d", "e,e", "f.json,f.json"})
    void theDefaultNameIsTheNameOfTheFile(String file, String name) throws IOException {
        Path path = Files.writeString(directory.resolve(file), "schema: 1\n" + Reading.MODEL);
        assertThat(ExperimentReader.read(path, directory).experiment().name()).isEqualTo(name);
    }

    @Test
    void aFileWhoseNameCanNotBeARunNeedsAName() throws IOException {
        Path path = Files.writeString(directory.resolve("my first.yml"), "schema: 1\n" + Reading.MODEL);
        assertThatThrownBy(() -> ExperimentReader.read(path, directory))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("my first.yml:1:1: the file's name, 'my first', can't be the name of a run; add the key"
                        + " 'name', a name of up to 100 letters (A to Z), digits, '.', '_' and '-' that begins with a"
                        + " letter or a digit, does not end in '.', and is not reserved by Windows, for index.html, compare.html or"
                        + " for TEST-*.xml");

        Files.writeString(path, "schema: 1\nname: first\n" + Reading.MODEL);
        assertThat(ExperimentReader.read(path, directory).experiment().name()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../up",
                "a/b",
                "a\\b",
                ".hidden",
                "-x",
                "_x",
                "dot.",
                "\u00e4",
                "a b",
                "CON",
                "nul.txt",
                "Lpt1",
                "INDEX.html",
                "TEST-a.xml",
                "test-.XML"
            })
    void namesThatAreNotSafeAsADirectoryAreRefused(String name) {
        assertThat(new Reading(directory).problems("schema: 1\nname: '" + name + "'\n" + Reading.MODEL))
                .singleElement()
                .asString()
                .startsWith("x.yml:2:7: name must be a name of up to 100 letters")
                .endsWith(", found '" + name + "'");
    }

    @ParameterizedTest
    @CsvSource({"'', an empty text", "5, 5; put it in quotes", "null, nothing"})
    void whatIsNoTextIsToldWhatANameIs(String name, String found) {
        String written = name.isEmpty() ? "''" : name;
        assertThat(new Reading(directory).problems("schema: 1\nname: " + written + "\n" + Reading.MODEL))
                .singleElement()
                .asString()
                .startsWith("x.yml:2:7: name must be a name of up to 100 letters")
                .endsWith(", found " + found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "baseline-2.1_b", "console", "com", "index", "TEST-a", "TEST-a.xml.b", "a.xml"})
    void otherNamesAreKept(String name) {
        assertThat(read("schema: 1\nname: '" + name + "'\n" + Reading.MODEL).name())
                .isEqualTo(name);
    }

    @Test
    void aNameHasAtMostAHundredCharacters() {
        assertThat(RunNameType.isValid("a".repeat(100))).isTrue();
        assertThat(RunNameType.isValid("a".repeat(101))).isFalse();
    }

    @Test
    void aFileIsCalledByItsPathFromTheBaseOrElseInFull() throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(directory.resolve("a/b")).resolve("x.yml"), "x");
        assertThatThrownBy(() -> ExperimentReader.read(file, directory)).hasMessageStartingWith("a/b/x.yml:1:1: ");
        assertThatThrownBy(() -> ExperimentReader.read(file, directory.resolve("other")))
                .hasMessageStartingWith(file.toString() + ":1:1: ");
    }

    @Test
    void theNameOfARunIsReadOutsideAnExperimentToo() {
        Location place = Location.of("mnist.name");

        assertThat(ExperimentReader.name("first-2.1", place)).isEqualTo("first-2.1");
        assertThatThrownBy(() -> ExperimentReader.name("../first", place))
                .isInstanceOf(ExperimentException.class)
                .hasMessage(
                        "mnist.name: name must be a name of up to 100 letters (A to Z), digits, '.', '_' and '-' that"
                                + " begins with a letter or a digit, does not end in '.', and is not reserved by Windows, for"
                                + " index.html, compare.html or for TEST-*.xml, found '../first'");
    }

    private Experiment read(String yaml) {
        return new Reading(directory).experiment(yaml);
    }

    private static Location at(int line, int column) {
        return new Location("x.yml", line, column);
    }
}
