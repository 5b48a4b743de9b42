package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.composition.ArtifactJars;
import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Size;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentsTest {
    private static final String YAML = """
            schema: 1
            model:
              - conv2d: {filters: 8, kernel_size: [3, 5]}
              - dropout: 0.25
              - flatten
            training: {epochs: 5, optimizer: {adam: {learning_rate: 0.1}}}
            regularization: {early_stopping: {patience: 3}, augmentation: {zoom: 0.5}}
            """;

    @TempDir
    Path directory;

    private Composing files;

    @BeforeEach
    void files() {
        files = new Composing(directory);
    }

    private Experiment read(String... assignments) {
        return files.experiment(YAML, assignments);
    }

    @Test
    void valuesAreSetOneByOne() {
        Experiment read = read(
                "training.epochs=3",
                " training.seed = -1 ",
                "model[0].conv2d.filters=64",
                "model[0].conv2d.kernel_size[1]=4",
                "model[1].dropout=0.5",
                "model[2]={dense: {units: 10}}",
                "name=trial",
                "description='three epochs, no more'");

        assertThat(read.training().epochs()).isEqualTo(3);
        assertThat(read.training().seed()).isEqualTo(-1);
        assertThat(read.name()).isEqualTo("trial");
        assertThat(read.description()).isEqualTo("three epochs, no more");
        assertThat(read.model().layers().get(0)).isInstanceOfSatisfying(Layer.Conv2D.class, conv2d -> {
            assertThat(conv2d.filters()).isEqualTo(64);
            assertThat(conv2d.kernelSize()).isEqualTo(new Size(3, 4));
        });
        assertThat(read.model().layers().get(1)).isEqualTo(new Layer.Dropout(0.5));
        assertThat(read.model().layers().get(2)).isInstanceOf(Layer.Dense.class);
    }

    @Test
    void aShorthandIsWrittenOutWhereAPathGoesBelowIt() {
        assertThat(read("model[1].dropout.rate=0.5").model().layers().get(1)).isEqualTo(new Layer.Dropout(0.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "residual: [dropout: 0.5, {residual: [flatten]}]",
                "residual: {layers: [dropout: 0.5, residual: {layers: [flatten]}]}"
            })
    void aBlockIsReachedIntoHoweverItIsWritten(String residual) {
        Experiment read = files.experiment(
                "schema: 1\nmodel:\n  - " + residual + "\n",
                "model[0].residual[0].dropout=0.1",
                "model[0].residual.layers[1].residual[0].dropout.rate=0.2");

        assertThat(read.model().layers())
                .containsExactly(new Layer.Residual(
                        List.of(new Layer.Dropout(0.1), new Layer.Residual(List.of(new Layer.Dropout(0.2))))));
    }

    @Test
    void whatIsThereIsReplacedNotMerged() {
        Augmentation augmentation = read("regularization.augmentation={rotation: 10, shift: 2}")
                .regularization()
                .augmentation()
                .orElseThrow();

        assertThat(augmentation.rotation()).isEqualTo(Amount.within(10));
        assertThat(augmentation.zoom()).isEqualTo(Amount.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zoom.probability=0.5|-0.5|0.5|0.5",
                "zoom.range=0.25|-0.25|0.25|1",
                "zoom=0.25|-0.25|0.25|1",
                "zoom={range: 0.25, probability: 0.5}|-0.25|0.25|0.5",
                "zoom=null|0|0|1",
                "zoom.probability=null|-0.5|0.5|1"
            })
    void anAmountIsSetFromWithinOrAsAWhole(String assignment, double lower, double upper, double probability) {
        assertThat(zoom(read("regularization.augmentation." + assignment)))
                .isEqualTo(new Amount(new Range(lower, upper), probability));
    }

    @Test
    void anEndOfARangeIsSetHoweverItIsWritten() {
        String zoom = "regularization.augmentation.zoom";

        assertThat(zoom(read(zoom + "=[-0.1, 0.2]", zoom + "[1]=0.3", zoom + ".probability=0.5", zoom + "[0]=0")))
                .isEqualTo(new Amount(new Range(0, 0.3), 0.5));
        assertThat(files.problems(YAML, zoom + "[1]=0.3"))
                .containsExactly("mnist.set regularization.augmentation.zoom[1]=0.3: there is no list at"
                        + " regularization.augmentation.zoom, found 0.5 (x.yml:7:70)");
        assertThat(files.problems(YAML, zoom + ".range=null"))
                .containsExactly(
                        "mnist.set regularization.augmentation.zoom.range=null: regularization.augmentation.zoom.range"
                                + " is required and can't be taken away");
        assertThat(files.problems(YAML, "data.validation=tst"))
                .containsExactly(
                        "mnist.set data.validation=tst: data.validation must be a number of images, an integer from 1"
                                + " to 100000000, a fraction above 0 and below 1, or test, found 'tst'; did you mean 'test'?");
    }

    private static Amount zoom(Experiment experiment) {
        return experiment.regularization().augmentation().orElseThrow().zoom();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.optimizer.adam.beta_1=0.5|0.1|0.5",
                "training.optimizer.adam={beta_1: 0.5}|0.001|0.5",
                "training.optimizer=adam|0.001|0.9",
                "training.optimizer.adam=null|0.001|0.9",
                "training.optimizer.adam.learning_rate=null|0.001|0.9",
                "training.optimizer=~|0.001|0.9",
                "training=null|0.001|0.9"
            })
    void aChoiceIsSetFromWithinOrAsAWhole(String assignment, double learningRate, double beta1) {
        assertThat(read(assignment).training().optimizer())
                .isEqualTo(new Optimizer.Adam(learningRate, beta1, 0.999, 1e-7));
    }

    @Test
    void aChoiceOfAnotherKeywordIsReplaced() {
        assertThat(read("training.optimizer.sgd.momentum=0.9").training().optimizer())
                .isEqualTo(new Optimizer.Sgd(0.01, 0.9, false));
        assertThat(read("training.optimizer={sgd: {learning_rate: 0.2}}")
                        .training()
                        .optimizer())
                .isEqualTo(new Optimizer.Sgd(0.2, 0, false));
        assertThat(files.problems(YAML, "model[2].conv2d.filters=8"))
                .containsExactly("mnist.set model[2].conv2d.filters=8: missing key 'kernel_size' in model[2].conv2d; it"
                        + " must be an integer from 1 to 255, or a list of two, [height, width]");
    }

    @Test
    void missingMappingsAreMade() {
        Experiment read = files.experiment(
                Composing.BASE,
                "data.validation=0.2",
                "regularization.augmentation.elastic.alpha=8",
                "regularization.augmentation.elastic.sigma=4");

        assertThat(read.data().validation()).isEqualTo(Data.HoldOut.fraction(0.2));
        assertThat(read.regularization().augmentation().flatMap(Augmentation::elastic))
                .isPresent();
    }

    @Test
    void nullTakesAwayWhatIsThereIfAnything() {
        assertThat(read("regularization.early_stopping=null").regularization().earlyStopping())
                .isEmpty();
        assertThat(files.experiment(Composing.BASE, "regularization.early_stopping=null")
                        .regularization()
                        .earlyStopping())
                .isEmpty();
        assertThat(files.problems(YAML, "model=null", "model[1].dropout.rate=null"))
                .containsExactly(
                        "mnist.set model=null: model is required and can't be taken away",
                        "mnist.set model[1].dropout.rate=null: model[1].dropout.rate is required and can't be taken"
                                + " away");
    }

    @Test
    void theLastAssignmentToAPlaceHolds() {
        assertThat(read("training.epochs=3", "training.epochs=4").training().epochs())
                .isEqualTo(4);
    }

    @Test
    void assignmentsHoldOverEverythingThatIsExtended() {
        files.with("base.yml", YAML);

        assertThat(files.experiment("schema: 1\nextends: base.yml\ntraining: {epochs: 4}\n", "training.epochs=3")
                        .training()
                        .epochs())
                .isEqualTo(3);
        assertThat(files.problems(Composing.BASE, "extends=base.yml", "extends.file=base.yml"))
                .containsExactly(
                        "mnist.set extends=base.yml: extends can't be set from outside an experiment; set the values that"
                                + " the parent would bring",
                        "mnist.set extends.file=base.yml: extends can't be set from outside an experiment; set the values"
                                + " that the parent would bring");
    }

    @Test
    void placesAreThoseOfTheAssignments() {
        LocatedExperiment read = files.located(YAML, "training.epochs=3", "training.optimizer.sgd.momentum=0.5");

        assertThat(read.origins().of("training.epochs")).isEqualTo(Location.of("mnist.set training.epochs=3"));
        assertThat(read.origins().of("training.optimizer.sgd.learning_rate"))
                .isEqualTo(Location.of("mnist.set training.optimizer.sgd.momentum=0.5"));
        assertThat(read.origins().of("training")).isEqualTo(new Location("x.yml", 6, 11));
        assertThat(read.origins().of("")).isEqualTo(new Location("x.yml", 1, 1));
    }

    @Test
    void directoriesAreSeenFromTheProject() {
        files.with("experiments/y.yml", Composing.BASE);

        LocatedExperiment read = new ExperimentReader(
                        directory, ArtifactJars.NONE, Assignments.parse("mnist.set", "data.dataset={idx: digits}"))
                .read(directory.resolve("experiments/y.yml"));

        assertThat(read.experiment().data().dataset()).isEqualTo(new DataSource.IdxDirectory("../digits"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "training.epochs=0|training.epochs must be an integer from 1 to 100000, found 0",
                "training.epochs.x=3|training.epochs must be an integer from 1 to 100000, found a mapping",
                "training.epoch=3|unknown key 'epoch' in training; did you mean 'epochs'? Allowed: ",
                "training.epoch=null|unknown key 'epoch' in training; did you mean 'epochs'? Allowed: ",
                "trainig.epochs=3|unknown key 'trainig'; did you mean 'training'? Allowed: ",
                "training.optimizer.adm.beta_1=0.5|unknown key 'adm' in training.optimizer; did you mean 'adam'? Allowed: ",
                "model[0].conv2.filters=3|unknown key 'conv2' in model[0]; did you mean 'conv2d'? Allowed: ",
                "schema=2|schema must be 1, the only version of the language that this version of the plugin reads,"
                        + " found 2",
                "model[3].dense.units=3|there is no model[3]; model (x.yml:3:3) has model[0] to model[2]",
                "model[0].conv2d.kernel_size[2]=3|there is no model[0].conv2d.kernel_size[2];"
                        + " model[0].conv2d.kernel_size (x.yml:3:39) has model[0].conv2d.kernel_size[0] to"
                        + " model[0].conv2d.kernel_size[1]",
                "model[2][0]=3|there is no list at model[2], found 'flatten' (x.yml:5:5)",
                "training[0]=3|there is no list at training, found a mapping (x.yml:6:11)",
                "training.seed[0]=3|there is no list at training.seed",
                "model[0]=null|model[0] must be a layer (",
                "training={epochs: 3, epochs: 4}|duplicate key 'epochs'; it is there already; expected "
            })
    void aProblemIsInTheAssignment(String assignment, String problem) {
        String expected = "mnist.set " + assignment + ": " + problem;
        assertThat(catchProblems(assignment))
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith(expected));
    }

    private List<String> catchProblems(String assignment) {
        return files.problems(YAML, assignment);
    }

    @Test
    void aListOfOneOrNoneIsCountedToo() {
        assertThat(files.problems("schema: 1\nmodel: []\n", "model[0]=flatten"))
                .containsExactly("mnist.set model[0]=flatten: there is no model[0]; model (x.yml:2:8) is empty");
        assertThat(files.problems("schema: 1\nmodel: [flatten]\n", "model[1]=flatten"))
                .containsExactly(
                        "mnist.set model[1]=flatten: there is no model[1]; model (x.yml:2:8) has only model[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "epochs|there is no '='",
                "=3|'' is not a path to a value",
                "a..b=1|'a..b' is not a path to a value",
                "a.=1|'a.' is not a path to a value",
                "[0].a=1|'[0].a' is not a path to a value",
                "a[-1]=1|'a[-1]' is not a path to a value",
                "a[1]b=1|'a[1]b' is not a path to a value",
                "a[9999999999]=1|'a[9999999999]' is not a path to a value",
                "a=[1|'[' has no counterpart",
                "a={b: [1}|'}' has no counterpart",
                "a=1]|']' has no counterpart",
                "a=\"x|the quote \" has no counterpart",
                "a=['x, 1]|the quote ' has no counterpart",
                "description=Run #3|'#' begins a comment, so what follows it would be lost; put the text in quotes",
                "a=[1] # one|'#' begins a comment, so what follows it would be lost; put the text in quotes",
                "a=|there is no value; null takes one away",
                "a=# nothing|'#' begins a comment, so what follows it would be lost; put the text in quotes",
                "a=@x|text can't begin with this character; put the text in quotes",
                "a=\"\\q\"|an unknown escape; in double quotes write \\\\ for a backslash, or use single quotes",
                "a=*b|alias '*b' stands for nothing; no anchor of this name before it",
                "a=!!int 3|tags are not supported; remove 'tag:yaml.org,2002:int'"
            })
    void aMalformedAssignmentSaysWhatTheSyntaxIs(String text, String problem) {
        assertThatThrownBy(() -> Assignments.parse("mnist.set", text))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("mnist.set " + text + ": " + problem + "; expected path=value, separated by commas, such as"
                        + " training.epochs=3,model[0].conv2d.filters=64, with values in YAML");
    }

    @Test
    void anAssignmentHasOneValue() {
        assertThatThrownBy(() -> Assignments.parse("mnist.set", "a=1\n--- 2"))
                .hasMessageStartingWith("mnist.set a=1\\n--- 2: more than one value; expected ");
    }

    @Test
    void allMalformedAssignmentsAreTold() {
        assertThatThrownBy(() -> Assignments.parse("mnist.set", "a,b=1,,c"))
                .isInstanceOfSatisfying(
                        ExperimentException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.location().source())
                                .containsExactly("mnist.set a", "mnist.set ", "mnist.set c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'it''s, well'", "\"it's, \\\"well\\\"\"", "it's", "f(x)", "a: b", "[1, {a: ']'}]", "{'a, b': 1}"
            })
    void commasWithinBracketsAndQuotesDoNotSeparate(String value) {
        assertThat(Assignments.parse("mnist.set", "a=" + value + ", b=2")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsSetByNothing(String text) {
        assertThat(Assignments.parse("mnist.set", text)).isEmpty();
    }

    @Test
    void aLongPathOrTextIsRefused() {
        String path = "a" + ".a".repeat(32);
        assertThatThrownBy(() -> Assignments.parse("mnist.set", path + "=1"))
                .hasMessageStartingWith("mnist.set " + path + "=1: '" + path.substring(0, 40) + "…' is not a path");
        assertThatThrownBy(() -> Assignments.parse("mnist.set", "a" + ".a".repeat(100_000) + "=1"))
                .isInstanceOf(ExperimentException.class);
        assertThatThrownBy(() -> Assignments.parse("mnist.set", "a".repeat(300_000)))
                .hasMessage("mnist.set: longer than 262144 characters");
    }

    @ParameterizedTest
    @CsvSource({
        "onedn,did you mean 'onednn'? Allowed",
        "OneDNN,did you mean 'onednn'? Allowed",
        "1,allowed",
        "'',allowed"
    })
    void aWordIsNoYaml(String word, String advice) {
        files.with("y.yml", Composing.BASE);
        ExperimentReader reader = new ExperimentReader(
                directory, ArtifactJars.NONE, List.of(Assignments.ofWord("mnist.engine", "training.engine", word)));

        assertThatThrownBy(() -> reader.read(directory.resolve("y.yml")))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("mnist.engine: unknown value '" + word + "' for training.engine; " + advice
                        + ": auto, dl4j, onednn");
    }

    @Test
    void theEngineCanBeSet() {
        assertThat(read("training.engine=dl4j").training().engine()).isEqualTo(EngineChoice.DL4J);
    }

    @Test
    void formatsCanBeSet() {
        assertThat(setting(Assignments.ofWords("mnist.formats", "export.formats", List.of("onnx", " keras")))
                        .formats())
                .containsExactly(ModelFormat.MNIST, ModelFormat.KERAS, ModelFormat.ONNX);
        assertThatThrownBy(() -> setting(Assignments.ofWords("mnist.formats", "export.formats", List.of("onx"))))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("mnist.formats: unknown value 'onx' for export.formats[0]; did you mean 'onnx'? Allowed:"
                        + " mnist, keras, onnx, dl4j");
    }

    @Test
    void whatOnnxIsWrittenWithCanBeSet() {
        String path = "export.onnx.preprocess";
        assertThat(setting(Assignments.ofPlain("mnist.onnx.preprocess", path, "true"))
                        .onnx()
                        .preprocess())
                .isTrue();
        assertThatThrownBy(() -> setting(Assignments.ofPlain("mnist.onnx.preprocess", path, "inside")))
                .isInstanceOf(ExperimentException.class)
                .hasMessage("mnist.onnx.preprocess: export.onnx.preprocess must be true or false, found" + " 'inside'");
    }

    private Export setting(Assignment assignment) {
        files.with("y.yml", Composing.BASE);
        return new ExperimentReader(directory, ArtifactJars.NONE, List.of(assignment))
                .read(directory.resolve("y.yml"))
                .experiment()
                .export();
    }
}
