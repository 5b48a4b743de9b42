package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.ForkedJvm;
import io.github.mnistmaven.trainer.Launches;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.TinyMnist;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole trainers, in processes of their own. */
class TrainerMainTest {
    @TempDir
    private static Path data;

    private static String fingerprint;

    @TempDir
    private Path directory;

    @BeforeAll
    static void writeData() throws IOException {
        fingerprint = TinyMnist.in(TinyMnist.writeTo(data)).fingerprint();
    }

    @Test
    void twoThreadsTrainToTheSameBytesAgain() throws Exception {
        RunRecord one = completed("one", EngineChoice.ONEDNN, new ForkedJvm(2));
        RunRecord two = completed("two", EngineChoice.ONEDNN, new ForkedJvm(2));

        assertThat(one.engine()).isEqualTo("onednn");
        assertThat(one.provenance().threads()).isEqualTo(2);
        assertThat(directory.resolve("two/model/model.zip"))
                .hasSameBinaryContentAs(directory.resolve("one/model/model.zip"));
        assertThat(two.result().test().loss()).isEqualTo(one.result().test().loss());
    }

    @Test
    void whereOneDnnHasNoNativesTheTrainerSaysSoByAnExitCodeOfItsOwn() throws Exception {
        RunDirectory run = run("without", EngineChoice.AUTO);

        assertThat(train(run, withoutOneDnn())).isEqualTo(TrainerExit.ENGINE_UNAVAILABLE.exitCode());
        assertThat(Files.readAllLines(run.events()))
                .containsExactly(
                        Json.line(new Event.Hello(Event.SCHEMA)),
                        Json.line(new Event.Goodbye(
                                TrainerExit.ENGINE_UNAVAILABLE,
                                "onednn's native libraries can't be loaded: no jnidnnl in java.library.path: "
                                        + System.getProperty("java.library.path"))));
        assertThat(run.record()).doesNotExist();
    }

    @Test
    void aDamagedJarIsNamed() throws Exception {
        RunDirectory run = run("damaged-jar", EngineChoice.AUTO);
        ForkedJvm jvm = new ForkedJvm(1);
        Path natives = natives(jvm);
        Path damaged = directory.resolve("dnnl-natives.jar");
        try (InputStream whole = Files.newInputStream(natives)) {
            Files.write(damaged, whole.readNBytes(100_000));
        }

        assertThat(train(run, jvm.without(natives).with(damaged))).isEqualTo(TrainerExit.ENGINE_UNAVAILABLE.exitCode());
        assertThat(Files.readString(run.events()))
                .contains("onednn's native libraries can't be loaded: dnnl-natives.jar is damaged (zip END header not"
                        + " found); delete " + directory + ", and Maven fetches it again");
    }

    @Test
    void aReplacedLibraryIsNotLoaded() throws Exception {
        Path cache = directory.resolve("cache");
        ForkedJvm jvm = new ForkedJvm(2)
                .property("mnist.cache.0", "/dev/null/nowhere")
                .property("mnist.cache.1", cache.toString());
        completed("first", EngineChoice.ONEDNN, jvm);
        Path library = library(cache);
        byte[] content = Files.readAllBytes(library);
        FileTime time = Files.getLastModifiedTime(library);
        Files.write(library, new byte[content.length]);
        Files.setLastModifiedTime(library, time);

        completed("second", EngineChoice.ONEDNN, jvm);

        assertThat(library).hasBinaryContent(content);
    }

    private static Path library(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(file -> file.getFileName().toString().contains("jnidnnl"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void whereOneDnnsNativesAreNoLibrariesItSaysSoToo() throws Exception {
        RunDirectory run = run("broken", EngineChoice.AUTO);

        assertThat(train(run, withBrokenOneDnn())).isEqualTo(TrainerExit.ENGINE_UNAVAILABLE.exitCode());
        assertThat(Files.readString(run.events())).contains("onednn's native libraries can't be loaded: ");
    }

    /** Its 15.9 million parameters are 63 MB. */
    @Test
    void aHeapThatIsTooSmallIsSaidByAnExitCodeOfItsOwn() throws Exception {
        RunDirectory run = run(
                "large",
                new PlanBuilder(Shape.image(28, 28, 1), 10)
                        .data(311, 50, TinyMnist.TEST)
                        .layer(new Layer.Flatten())
                        .layer(new Layer.Dense(20_000, Activation.RELU))
                        .layer(new Layer.Dense(10, Activation.SOFTMAX))
                        .build());

        assertThat(train(run, new ForkedJvm(1).heap(32))).isEqualTo(TrainerExit.HEAP_FULL.exitCode());
        assertThat(Files.readString(run.events())).contains("the trainer's Java heap, 32 MB, is too small");
        assertThat(run.log()).isEmptyFile();
    }

    @Test
    void anEngineThatIsNotThereCantTrain() throws Exception {
        RunDirectory run = run("dl4j", EngineChoice.DL4J);

        assertThat(train(run, new ForkedJvm(1))).isEqualTo(TrainerExit.PLAN_FAILED.exitCode());
        assertThat(Files.readString(run.events())).contains("engine dl4j is not on the trainer's class path");
    }

    @Test
    void whoStartsItHasToSayWhichEngineTrains() throws Exception {
        RunDirectory missing = run("missing", EngineChoice.AUTO);
        Files.delete(missing.launch());
        RunDirectory damaged = run("damaged", EngineChoice.AUTO);
        Files.writeString(damaged.launch(), "{");

        assertThat(train(missing, new ForkedJvm(1))).isEqualTo(TrainerExit.PLAN_FAILED.exitCode());
        assertThat(train(damaged, new ForkedJvm(1))).isEqualTo(TrainerExit.PLAN_FAILED.exitCode());
        assertThat(Files.readString(missing.events()))
                .contains(missing.launch() + " is missing; run mnist:train again");
        assertThat(Files.readString(damaged.events()))
                .contains(damaged.launch()
                        + " is damaged: it ends in the middle (line 1, column 2); give mnist-maven-plugin and"
                        + " mnist-trainer the same version");
    }

    private RunRecord completed(String name, EngineChoice engine, ForkedJvm jvm) throws Exception {
        RunDirectory run = run(name, engine);
        int exitCode = train(run, jvm);
        assertThat(exitCode).as(Files.readString(run.log())).isEqualTo(TrainerExit.COMPLETED.exitCode());
        return StoredRecords.run(run).orElseThrow();
    }

    private static int train(RunDirectory run, ForkedJvm jvm) throws Exception {
        return jvm.run(run.log(), TrainerMain.class, run.path().toString(), data.toString(), "no-cache");
    }

    private RunDirectory run(String name, EngineChoice engine) throws IOException {
        return run(name, plan(engine));
    }

    private RunDirectory run(String name, TrainingPlan plan) throws IOException {
        RunDirectory run = new RunDirectory(Files.createDirectory(directory.resolve(name)));
        run.writeJob(new TrialJob(new BoundPlan("digest", fingerprint, plan), Launches.of(plan)));
        return run;
    }

    /** What has to be drawn at random: a shuffle, dropout, augmentation. The last batch of an epoch is smaller. */
    private static TrainingPlan plan(EngineChoice engine) {
        return new PlanBuilder(Shape.image(28, 28, 1), 10)
                .data(311, 50, TinyMnist.TEST)
                .layer(new Layer.Conv2D(8, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
                .layer(new Layer.Dropout(0.25))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(32, Activation.RELU))
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .epochs(1)
                .engine(engine)
                .regularization(Regularization.of(
                        Optional.empty(),
                        Optional.of(Augmentation.of(
                                Amount.within(10),
                                Amount.within(2),
                                Amount.within(0.1),
                                Amount.within(0.1),
                                Optional.empty()))))
                .build();
    }

    /** As on a machine for which there are none. */
    private static ForkedJvm withoutOneDnn() {
        ForkedJvm jvm = new ForkedJvm(2);
        return jvm.without(natives(jvm));
    }

    /** With files of the same names that hold something else. */
    private ForkedJvm withBrokenOneDnn() throws IOException {
        ForkedJvm jvm = new ForkedJvm(1);
        Path natives = natives(jvm);
        Path broken = directory.resolve("broken-dnnl.jar");
        try (JarFile original = new JarFile(natives.toFile());
                OutputStream file = Files.newOutputStream(broken);
                JarOutputStream jar = new JarOutputStream(file)) {
            for (JarEntry entry : original.stream().toList()) {
                jar.putNextEntry(new JarEntry(entry.getName()));
                if (!entry.isDirectory()) {
                    jar.write("no library".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return jvm.without(natives).with(broken);
    }

    /** The one jar of oneDNN that is named for a platform. */
    private static Path natives(ForkedJvm jvm) {
        List<Path> natives = jvm.jars("dnnl-").stream()
                .filter(jar -> jar.getFileName().toString().matches(".*-(x86_64|arm64)\\.jar"))
                .toList();
        assertThat(natives).hasSize(1);
        return natives.get(0);
    }
}
