package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.model.network.Activation;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtendsTest {
    private static final String CHILD = "schema: 1\nextends: base.yml\n";

    @TempDir
    Path directory;

    private Composing files;

    @BeforeEach
    void files() {
        files = new Composing(directory);
    }

    @Test
    void mappingsAreMergedAndListsReplaced() {
        files.with("base.yml", """
                schema: 1
                model: [flatten, dense: {units: 3}]
                training: {epochs: 5, batch_size: 8}
                regularization: {augmentation: {rotation: 10, shift: 2}}
                """);

        Experiment read = files.experiment(CHILD + """
                model: [flatten]
                training: {epochs: 7}
                regularization: {augmentation: {shift: 1, elastic: {alpha: 8, sigma: 4}}, l2: 0.1}
                """);

        assertThat(read.model().layers()).containsExactly(new Layer.Flatten());
        assertThat(read.training().epochs()).isEqualTo(7);
        assertThat(read.training().batchSize()).isEqualTo(8);
        assertThat(read.regularization().l2()).isEqualTo(0.1);
        Augmentation augmentation = read.regularization().augmentation().orElseThrow();
        assertThat(augmentation.rotation()).isEqualTo(Amount.within(10));
        assertThat(augmentation.shift()).isEqualTo(Amount.within(1));
        assertThat(augmentation.elastic()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "{adam: {learning_rate: 0.1}}|{adam: {beta_1: 0.5}}|0.1|0.5",
                "{adam: {learning_rate: 0.1}}|{adam: {learning_rate: 0.2}}|0.2|0.9",
                "{adam: {learning_rate: 0.1}}|adam|0.1|0.9",
                "{adam: {learning_rate: 0.1}}|{adam: {}}|0.1|0.9",
                "{adam: {learning_rate: 0.1}}|{adam: ~}|0.001|0.9",
                "{adam: {learning_rate: 0.1}}|{adam: {learning_rate: null}}|0.001|0.9",
                "{adam: {learning_rate: 0.1}}|null|0.001|0.9",
                "{adam: {learning_rate: 0.1}}|none|0.1|0.9",
                "adam|{adam: {beta_1: 0.5}}|0.001|0.5",
                "{sgd: {learning_rate: 0.1}}|{adam: {beta_1: 0.5}}|0.001|0.5",
                "{sgd: {learning_rate: 0.1}}|adam|0.001|0.9",
                "sgd|{adam: {}}|0.001|0.9",
                "~|adam|0.001|0.9",
                "{adam: {}, sgd: {}}|adam|0.001|0.9"
            })
    void aChoiceIsMergedWithOneOfTheSameKeyword(String parent, String child, double learningRate, double beta1) {
        files.with("base.yml", Composing.BASE + "training: {optimizer: " + parent + "}\n");

        Experiment read = files.experiment(CHILD + (child == null ? "" : "training: {optimizer: " + child + "}\n"));

        assertThat(read.training().optimizer()).isEqualTo(new Optimizer.Adam(learningRate, beta1, 0.999, 1e-7));
    }

    @Test
    void aShorthandIsWhatItStandsFor() {
        files.with("base.yml", Composing.BASE + "data: {dataset: {idx: a}}\n");

        assertThat(files.experiment(CHILD + "data: {dataset: {idx: {path: b}}}\n")
                        .data()
                        .dataset())
                .isEqualTo(new DataSource.IdxDirectory("b"));
        assertThat(files.experiment(CHILD + "data: {dataset: {idx: {}}}\n")
                        .data()
                        .dataset())
                .isEqualTo(new DataSource.IdxDirectory("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "10|{probability: 0.5}|-10|10|0.5",
                "[-5, 15]|{probability: 0.5}|-5|15|0.5",
                "{range: 10, probability: 0.5}|20|-20|20|0.5",
                "{range: 10, probability: 0.5}|[0, 20]|0|20|0.5",
                "{range: 10, probability: 0.5}|{range: 20}|-20|20|0.5",
                "{range: [-5, 15], probability: 0.5}|{probability: 1}|-5|15|1",
                "{range: 10, probability: 0.5}|{probability: null}|-10|10|1",
                "{probability: 0.5}|10|-10|10|0.5",
                "10|20|-20|20|1",
                "10|{}|-10|10|1",
                "10|null|0|0|1",
                "{range: 10, probability: 0.5}|null|0|0|1",
                "10|none|-10|10|1"
            })
    void anAmountIsMergedHoweverItIsWritten(
            String parent, String child, double lower, double upper, double probability) {
        files.with("base.yml", Composing.BASE + "regularization: {augmentation: {rotation: " + parent + "}}\n");

        Experiment read = files.experiment(
                CHILD + (child == null ? "" : "regularization: {augmentation: {rotation: " + child + "}}\n"));

        assertThat(read.regularization().augmentation().map(Augmentation::rotation))
                .contains(new Amount(new Range(lower, upper), probability));
    }

    @Test
    void aRangeCanNotBeTakenAwayAndLeaveItsAmount() {
        files.with("base.yml", Composing.BASE + "regularization: {augmentation: {rotation: 10}}\n");

        assertThat(files.problems(
                        CHILD + "regularization: {augmentation: {rotation: {range: null, probability: 0.5}}}\n"))
                .containsExactly("x.yml:3:43: missing key 'range' in regularization.augmentation.rotation; it must be a"
                        + " number from 0 to 180, or a list of two, [lower, upper], each a number from -180 to 180");
    }

    @Test
    void aWrongShorthandIsToldWhereItIsWritten() {
        files.with(
                "base.yml",
                Composing.BASE + "regularization: {augmentation: {noise: {stddev: 0.1, probability: 0.5}}}\n");

        assertThat(files.problems(CHILD + "regularization: {augmentation: {noise: 2}}\n"))
                .containsExactly(
                        "x.yml:3:40: regularization.augmentation.noise.stddev must be a number above 0 and up to 1,"
                                + " found 2");
    }

    @Test
    void validationIsReplacedWhateverItWas() {
        files.with("base.yml", Composing.BASE + "data: {validation: test, limit: 500}\n");

        assertThat(files.experiment(CHILD).data().validation()).isEqualTo(new Data.TestSet());
        assertThat(files.experiment(CHILD + "data: {validation: 0.2}\n").data().validation())
                .isEqualTo(Data.HoldOut.fraction(0.2));
        assertThat(files.experiment(CHILD + "data: {validation: null}\n").data().validation())
                .isEqualTo(Data.HoldOut.count(10_000));
    }

    @Test
    void nullTakesAwayWhatTheParentHas() {
        files.with("base.yml", Composing.BASE + "regularization: {early_stopping: {patience: 3}, l1: 0.1}\n");

        assertThat(files.experiment(CHILD).regularization().earlyStopping())
                .map(EarlyStopping::patience)
                .contains(3);
        assertThat(files.experiment(CHILD + "regularization: {early_stopping: null}\n")
                        .regularization()
                        .earlyStopping())
                .isEmpty();
        assertThat(files.experiment(CHILD + "regularization:\n")
                        .regularization()
                        .l1())
                .isZero();
    }

    @Test
    void nullThatTakesNothingAwayIsStillWrong() {
        assertThat(files.problems(CHILD + "regularization: {early_stopping: null}\n"))
                .containsExactly(
                        "x.yml:3:34: regularization.early_stopping must be a mapping of monitor, mode,"
                                + " patience, min_delta, start_from_epoch, restore_best_weights, found nothing; write {} for its defaults, or leave it out");
        assertThat(files.problems(CHILD + "regularization: {early_stoping: null}\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "x.yml:3:18: unknown key 'early_stoping' in regularization; did you mean 'early_stopping'?");
        assertThat(files.problems(CHILD + "model: ~\n"))
                .containsExactly("x.yml:1:1: missing key 'model'; it must be a list of layers");
    }

    @Test
    void aChainIsMergedFromItsEnd() {
        files.with("a/b/c.yml", "schema: 1\nextends: ../d.yml\ntraining: {epochs: 2, batch_size: 2}\n")
                .with("a/d.yml", Composing.BASE + "training: {epochs: 1, batch_size: 1, seed: 1}\n");

        Experiment read = files.experiment("schema: 1\nextends: a/b/c.yml\ntraining: {epochs: 3}\n");

        assertThat(read.training().epochs()).isEqualTo(3);
        assertThat(read.training().batchSize()).isEqualTo(2);
        assertThat(read.training().seed()).isEqualTo(1);
    }

    @Test
    void nameAndDescriptionAreAFilesOwn() {
        files.with("base.yml", Composing.BASE + "name: base\ndescription: The base.\n");

        assertThat(files.experiment(CHILD).name()).isEqualTo("x");
        assertThat(files.experiment(CHILD).description()).isEmpty();
        assertThat(files.experiment(CHILD + "name: child\n").name()).isEqualTo("child");
    }

    @Test
    void everyValueKeepsItsPlace() {
        files.with("base.yml", Composing.BASE + "training: {epochs: 5, optimizer: {adam: {beta_1: 0.5}}}\n");

        Origins origins = files.located(CHILD + "training: {batch_size: 7, optimizer: {adam: {beta_2: 0.5}}}\n")
                .origins();

        assertThat(origins.files()).containsExactly("x.yml", "base.yml");
        assertThat(origins.of("")).isEqualTo(new Location("x.yml", 1, 1));
        assertThat(origins.of("training.epochs")).isEqualTo(new Location("base.yml", 3, 20));
        assertThat(origins.of("training.batch_size")).isEqualTo(new Location("x.yml", 3, 24));
        assertThat(origins.of("training.optimizer.adam.beta_1")).isEqualTo(new Location("base.yml", 3, 50));
        assertThat(origins.of("training.optimizer.adam.beta_2")).isEqualTo(new Location("x.yml", 3, 54));
        assertThat(origins.of("model[1].dense.units")).isEqualTo(new Location("base.yml", 2, 34));
        assertThat(origins.find("training.seed")).isEmpty();
    }

    @Test
    void problemsAreToldWhereTheyAreWrittenTheChildsFirst() {
        files.with("base.yml", "schema: 1\nmodle: []\ntraining: {epochs: 0, batch_size: 0}\n");

        assertThat(files.problems(CHILD + "\n\n\n" + Reading.MODEL + "training: {epochs: -1, epoch: 1}\n"))
                .satisfiesExactly(
                        epochs -> assertThat(epochs)
                                .isEqualTo("x.yml:7:20: training.epochs must be an integer from 1 to 100000, found -1"),
                        epoch -> assertThat(epoch).startsWith("x.yml:7:24: unknown key 'epoch' in training; "),
                        modle -> assertThat(modle).startsWith("base.yml:2:1: unknown key 'modle'; "),
                        batch -> assertThat(batch)
                                .isEqualTo("base.yml:3:35: training.batch_size must be an integer from 1 to 65536,"
                                        + " found 0"));
    }

    @Test
    void aModelThatNobodyHasIsMissingInTheChild() {
        files.with("base.yml", "schema: 1\n");

        assertThat(files.problems(CHILD))
                .containsExactly("x.yml:1:1: missing key 'model'; it must be a list of layers");
    }

    @Test
    void everyFileHasItsOwnSchema() {
        files.with("base.yml", Reading.MODEL);
        assertThat(files.problems(CHILD))
                .containsExactly(
                        "base.yml:1:1: missing key 'schema'; the first key must be schema: 1, the version of the language that the file is"
                                + " written in");

        files.with("base.yml", "schema: 2\nmodle: []\n");
        assertThat(files.problems(CHILD))
                .containsExactly("base.yml:1:9: schema must be 1, the only version of the language that this version of"
                        + " the plugin reads, found 2; use a version of the plugin that reads it, or write schema: 1");

        files.with("base.yml", Composing.BASE);
        assertThat(files.problems("extends: base.yml\n"))
                .containsExactly(
                        "x.yml:1:1: missing key 'schema'; the first key must be schema: 1, the version of the language that the file is"
                                + " written in");
    }

    @Test
    void aParentIsHeldToTheChecksOfAnyFile() {
        files.with("base.yml", "schema: 1\nschema: 1\n" + Reading.MODEL + "training: {epochs: 0}\n");
        assertThat(files.problems(CHILD))
                .containsExactly(
                        "base.yml:2:1: duplicate key 'schema'; it is already in line 1",
                        "base.yml:4:20: training.epochs must be an integer from 1 to 100000, found 0");

        files.with("base.yml", "");
        assertThat(files.problems(CHILD)).containsExactly("base.yml: the file is empty");
        files.with("base.yml", "a\u0000");
        assertThat(files.problems(CHILD)).containsExactly("base.yml:1:2: not a text file: character U+0000");
        files.with("base.yml", "#".repeat(256 * 1024 + 1));
        assertThat(files.problems(CHILD))
                .containsExactly("base.yml: larger than 256 KB, the most an experiment may have");
    }

    @Test
    void aParentMustBeThere() throws IOException {
        assertThat(files.problems("schema: 1\nextends: bse.yml\n"))
                .containsExactly(
                        "x.yml:2:10: there is no file bse.yml; a path is relative to the file that it stands" + " in");
        Files.createDirectory(directory.resolve("base"));
        assertThat(files.problems("schema: 1\nextends: {file: base}\n"))
                .containsExactly("x.yml:2:17: base is a directory; name a file in it");
        assertThat(files.problems("schema: 1\nextends: ''\n"))
                .containsExactly("x.yml:2:10: extends must be the path of an experiment's file, found an empty text");
        assertThat(files.problems("schema: 1\nextends: .\n"))
                .containsExactly("x.yml:2:10: " + directory + " is a directory; name a file in it");
        files.with("base.yml", "schema: 1\nextends: up/../../nowhere.yml\n");
        assertThat(files.problems(CHILD))
                .containsExactly("base.yml:2:10: there is no file " + directory.resolveSibling("nowhere.yml")
                        + "; a path is relative to the file that it stands in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3|10: extends must be the path of an experiment's file, found 3; put it in quotes",
                "~|10: extends must be the path of an experiment's file, found nothing",
                "[a.yml, b.yml]|10: extends must be the path of an experiment's file, found a list of 2",
                "{fil: a.yml, file: 3}|11: unknown key 'fil' in extends; did you mean 'file'? Allowed: artifact, file",
                "{artifact: a, file: b}|21: extends.artifact must be the Maven coordinates of a jar or"
                        + " zip, groupId:artifactId:version, groupId:artifactId:version:classifier, or with jar or zip as"
                        + " the third part, with one version, found 'a'"
            })
    void whatIsExtendedIsAPathOrAFileInAnArtifact(String parent, String problem) {
        assertThat(files.problems("schema: 1\nextends: " + parent + "\n"))
                .first()
                .isEqualTo("x.yml:2:" + problem);
    }

    @Test
    void aNameIsShownOnOneLine() {
        assertThat(files.problems("schema: 1\nextends: \"two\\nlines.yml\"\n"))
                .containsExactly("x.yml:2:10: there is no file two\\nlines.yml; a path is relative to the file that it"
                        + " stands in");
    }

    @Test
    void aPathThatNoFileCanHaveIsRefused() {
        assertThat(files.problems("schema: 1\nextends: \"a\\0b\"\n"))
                .containsExactly(
                        "x.yml:2:10: text with the character U+0000; remove it",
                        "x.yml:2:10: 'aU+0000b' can't be a path; name an experiment's file");
    }

    @Test
    void nobodyExtendsItself() {
        assertThat(files.problems("schema: 1\nextends: x.yml\n"))
                .containsExactly("x.yml:2:10: x.yml extends itself; remove this 'extends'");
        files.with("base.yml", "schema: 1\nextends: ./x.yml\n");
        assertThat(files.problems(CHILD))
                .containsExactly(
                        "base.yml:2:10: x.yml extends base.yml, which extends x.yml; remove one of these 'extends'");
        files.with("base.yml", "schema: 1\nextends: b.yml\n")
                .with("b.yml", "schema: 1\nextends: c.yml\n")
                .with("c.yml", "schema: 1\nextends: base.yml\n");
        assertThat(files.problems(CHILD))
                .containsExactly("c.yml:2:10: base.yml extends b.yml, which extends c.yml, which extends base.yml;"
                        + " remove one of these 'extends'");
    }

    @Test
    void aChainHasAtMostSixteenFiles() {
        for (int i = 1; i < 16; i++) {
            files.with(i + ".yml", "schema: 1\nextends: " + (i + 1) + ".yml\n");
        }
        files.with("15.yml", Composing.BASE).with("16.yml", Composing.BASE);
        assertThat(files.experiment("schema: 1\nextends: 1.yml\n").model().layers())
                .hasSize(2);

        files.with("15.yml", "schema: 1\nextends: 16.yml\n");
        assertThat(files.problems("schema: 1\nextends: 1.yml\n"))
                .containsExactly("15.yml:2:10: a chain of more than 16 files that extend each other; put some of them"
                        + " together");
    }

    @ParameterizedTest
    @CsvSource({"data,base/data", "../data,data", "..,.", "data/../../x,x", "/data,/data"})
    void aDirectoryIsSeenFromTheFileThatNamesIt(String written, String seen) {
        files.with("base/base.yml", Composing.BASE + "data: {dataset: {idx: " + written + "}}\n");

        LocatedExperiment read = files.located("schema: 1\nextends: base/base.yml\n");

        assertThat(read.experiment().data().dataset()).isEqualTo(new DataSource.IdxDirectory(seen));
        assertThat(read.origins().of("data.dataset.idx")).isEqualTo(new Location("base/base.yml", 3, 23));
    }

    @Test
    void aDirectoryIsWrittenWithSlashesOnWindowsToo() throws IOException {
        try (FileSystem windows = Jimfs.newFileSystem(Configuration.windows())) {
            Path project = Files.createDirectories(windows.getPath("C:\\project\\base"))
                    .getParent();
            Files.writeString(
                    project.resolve("base\\b.yml"), Composing.BASE + "data: {dataset: {idx: '..\\..\\my\\data'}}\n");
            Path file = Files.writeString(project.resolve("x.yml"), "schema: 1\nextends: base/b.yml\n");

            LocatedExperiment read = ExperimentReader.read(file, project);

            assertThat(read.experiment().data().dataset()).isEqualTo(new DataSource.IdxDirectory("../my/data"));
            assertThat(read.origins().of("data.dataset.idx")).isEqualTo(new Location("base/b.yml", 3, 23));
        }
    }

    @Test
    void anOwnDirectoryStaysAsItIsWritten() {
        assertThat(files.experiment(CHILD + "data: {dataset: {idx: ./a/../b}}\n")
                        .data()
                        .dataset())
                .isEqualTo(new DataSource.IdxDirectory("./a/../b"));
    }

    @Test
    void anAbsoluteDirectoryInTheProjectIsRelativeAndNoneNamesTheHomeDirectory() {
        String home = System.getProperty("user.home");

        assertThat(files.experiment(CHILD + "data: {dataset: {idx: '" + directory + "/my/../data'}}\n")
                        .data()
                        .dataset())
                .isEqualTo(new DataSource.IdxDirectory("data"));
        assertThat(files.experiment(CHILD + "data: {dataset: {idx: '" + home + "/digits'}}\n")
                        .data()
                        .dataset())
                .isEqualTo(new DataSource.IdxDirectory("~/digits"));
        files.with("base/base.yml", Composing.BASE + "data: {dataset: {idx: ~/digits}}\n");
        assertThat(files.experiment("schema: 1\nextends: base/base.yml\n")
                        .data()
                        .dataset())
                .isEqualTo(new DataSource.IdxDirectory("~/digits"));
    }

    @Test
    void layersOfAParentStayInOnePiece() {
        assertThat(files.experiment(CHILD).model().layers())
                .isEqualTo(List.of(new Layer.Flatten(), new Layer.Dense(10, Activation.SOFTMAX)));
    }
}
