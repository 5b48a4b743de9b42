package io.github.mnistmaven.plugin.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.keras.KerasFiles;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {
    private static final TrainedNetwork NETWORK = TestNetworks.halves(Optional.empty());
    private static final String ALLOWED = "; expected a model.zip, a .keras, an .h5 or a model.json of Keras with its"
            + " weights beside it, a jar that holds a model.zip, or a directory with one of these";

    @TempDir
    private Path base;

    private Runs runs;
    private ModelSource source;

    @BeforeEach
    void setUp() {
        runs = new Runs(base.resolve("target/mnist"));
        source = new ModelSource(base, new RunNames(runs, new ExperimentFiles(base, base.resolve("experiments"))));
    }

    @Test
    void theContentSaysWhatAFileIs() throws Exception {
        Files.write(base.resolve("ours.keras"), ours(NETWORK));
        try (OutputStream out = Files.newOutputStream(base.resolve("theirs.zip"))) {
            KerasFiles.writeKeras(NETWORK, out);
        }

        assertThat(source.inFile("ours.keras"))
                .isEqualTo(new FoundModel(
                        NETWORK, base.resolve("ours.keras"), "ours.keras", "a model file of this project"));
        assertThat(source.inFile("theirs.zip").format()).isEqualTo("a Keras archive");
        assertThat(source.inFile("theirs.zip").network().tensors()).isEqualTo(NETWORK.tensors());
    }

    @Test
    void aDirectoryHoldsTheModelOfARun() throws Exception {
        Path model = Files.createDirectories(base.resolve("run/model"));
        Files.writeString(model.resolve("model.json"), KerasFiles.modelJson(NETWORK));
        try (OutputStream out = Files.newOutputStream(model.resolve("model.weights.h5"))) {
            KerasFiles.writeWeights(NETWORK, out);
        }

        assertThat(source.inFile("run").place()).isEqualTo("run/model/model.json");
        assertThat(source.inFile("run/model").network().tensors()).isEqualTo(NETWORK.tensors());

        Files.write(model.resolve("model.zip"), ours(NETWORK));
        assertThat(source.inFile("run").place()).isEqualTo("run/model/model.zip");
    }

    @Test
    void aJarHoldsOneModelOrSeveral() throws Exception {
        jar("one.jar", "models/a/model.zip");
        jar("two.jar", "models/a/model.zip", "models/b/model.zip");

        assertThat(source.inFile("one.jar").place()).isEqualTo("one.jar!models/a/model.zip");
        assertThat(source.inFile("two.jar!b").place()).isEqualTo("two.jar!models/b/model.zip");
        assertThat(source.inFile("two.jar!/models/a/model.zip").network()).isEqualTo(NETWORK);
        assertProblem(
                "two.jar",
                "two.jar holds several models: models/a/model.zip, models/b/model.zip; name one as two.jar!models/a");
        assertProblem(
                "two.jar!c",
                "two.jar holds no model c, but models/a/model.zip, models/b/model.zip; name one as two.jar!models/a");
    }

    @Test
    void whatIsNotReadIsToldWithWhatToDo() throws IOException {
        Files.writeString(base.resolve("a.safetensors"), "xxxxxxxx{}");
        Files.writeString(base.resolve("a.onnx"), "\u0008\u0008");
        Files.write(base.resolve("a.weights.h5"), new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'});
        Files.writeString(base.resolve("a.png"), "\u0089PNG");
        zip("dl4j.zip", "configuration.json", "coefficients.bin");
        Files.createDirectories(base.resolve("empty"));

        assertProblem(
                "a.safetensors",
                "a.safetensors: tensors without a network; name the model.zip or the model.json that they belong to"
                        + ALLOWED);
        assertProblem(
                "a.onnx",
                "a.onnx: an ONNX model, which is written and not read; name the model.zip beside it" + ALLOWED);
        assertProblem(
                "a.weights.h5",
                "a.weights.h5: the weights of a Keras model alone; name the model.json beside them" + ALLOWED);
        assertProblem(
                "dl4j.zip",
                "dl4j.zip: a model of DL4J, which is written and not read; name the model.zip beside it" + ALLOWED);
        assertProblem("a.png", "a.png: not a model" + ALLOWED);
        assertProblem("empty", "empty: neither a model.zip nor a model.keras or model.json is in it" + ALLOWED);
        assertProblem(
                "gone.zip", "there is no file or directory gone.zip; paths are relative to the project's directory");
    }

    @Test
    void damageIsToldWithItsPlace() throws IOException {
        byte[] whole = ours(NETWORK);
        String text = new String(whole, StandardCharsets.ISO_8859_1).replace("upper", "UPPER");
        Files.writeString(base.resolve("a.zip"), text, StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> source.inFile("a.zip"))
                .withMessageStartingWith("a.zip: the zip file is damaged (");
    }

    @Test
    void aRunIsFoundByItsName() throws Exception {
        TinyRun.finishSeeds(runs.of("several"), 1, 2);
        RunDirectory run = TinyRun.finishIn(runs.of("single"));

        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> source.find("", "singel"))
                .withMessage("there is no run 'singel' in target/mnist; did you mean 'single'? There are: several,"
                        + " several/seed-1, several/seed-2, single");
        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> source.find(null, "several"))
                .withMessage("several has a model of each of its seeds; name one of several/seed-1, several/seed-2");
        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> source.find("x.zip", "single"))
                .withMessage("both mnist.model and experiment name a model; leave one of them out");
        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> source.find(" ", null))
                .withMessage(
                        "name a run with -Dexperiment=<name>, or a file with -Dmnist.model=<file>; of runs, there are:"
                                + " several, several/seed-1, several/seed-2, single");
        assertThat(source.find("", "experiments/single.yml").place()).isEqualTo("target/mnist/single/model/model.zip");

        Files.delete(run.model());
        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> source.find("", "single"))
                .withMessage("single: there is no target/mnist/single/model/model.zip, only the record of it; train it"
                        + " again, with mnist:train -Dmnist.force -Dexperiment=single");
    }

    @Test
    void whatGivesNoProbabilitiesIsRefused() {
        TrainedNetwork sigmoid = TestNetworks.halves(Optional.empty(), Activation.SIGMOID, Preprocessing.UNIT);

        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> new FoundModel(sigmoid, base, "a.keras", "a Keras archive").classifier())
                .withMessage(
                        "a.keras: expected the last layer to give probabilities, by activation softmax, found dense"
                                + " dense");
    }

    /** A model that was trained on pixels from 0 to 255 sees them. */
    @Test
    void preprocessingIsThatOfTheModel() throws Exception {
        TrainedNetwork bytes = TestNetworks.halves(Optional.empty(), Activation.SOFTMAX, new Preprocessing(1, 0));
        float[] pixels = new float[64];
        pixels[0] = 4 / 255f;

        float[] probabilities = new FoundModel(bytes, base, "a", "b")
                .classifier()
                .classify(pixels)
                .probabilities();

        // the softmax of 0.5 * 4 and 0
        assertThat(probabilities[0]).isEqualTo(0.880797f, within(1e-5f));
    }

    private void assertProblem(String name, String problem) {
        assertThatExceptionOfType(UnusableModelException.class)
                .isThrownBy(() -> source.inFile(name))
                .withMessage(problem);
    }

    private void jar(String name, String... entries) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(base.resolve(name)))) {
            for (String entry : entries) {
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(ours(NETWORK));
            }
        }
    }

    private void zip(String name, String... entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(base.resolve(name)))) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
            }
        }
    }

    private static byte[] ours(TrainedNetwork network) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(network, bytes);
        return bytes.toByteArray();
    }
}
