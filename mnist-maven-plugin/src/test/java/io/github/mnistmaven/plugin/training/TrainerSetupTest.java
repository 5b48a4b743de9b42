package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.estimate.ThreadRule;
import io.github.mnistmaven.plugin.fork.ForkCommand;
import io.github.mnistmaven.plugin.fork.TrainerJvm;
import io.github.mnistmaven.plugin.host.CpuFeatures;
import io.github.mnistmaven.plugin.host.Host;
import io.github.mnistmaven.plugin.host.Host.Platform;
import io.github.mnistmaven.plugin.host.Natives;
import io.github.mnistmaven.plugin.resolve.TrainerJar;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerSetupTest {
    private static final String OURS = "io.github.mnistmaven";
    private static final TrainingPlan BASELINE = TestPlans.of("baseline").plan();
    private static final ThreadRule EIGHT_PROCESSORS = new ThreadRule(OptionalInt.empty(), 8);

    @TempDir
    private Path temporary;

    private final List<TrainerJar> jars = new ArrayList<>();

    @BeforeEach
    void makeJars() throws IOException {
        add(OURS, "mnist-trainer", "1-SNAPSHOT");
        add(OURS, "mnist-experiment", "1-SNAPSHOT");
        add("tools.jackson.core", "jackson-databind", "3.2.4");
        add("org.bytedeco", "dnnl", "3.11-1.5.13");
    }

    private void add(String groupId, String artifactId, String version) throws IOException {
        Path file = Files.writeString(temporary.resolve(artifactId + "-" + version + ".jar"), "first build");
        jars.add(new TrainerJar(groupId, artifactId, version, file));
    }

    private TrainerSetup setup(ThreadRule threads, Map<String, String> environment) {
        return setup(threads, Set.of(), Map.of(), environment);
    }

    private TrainerSetup setup(
            ThreadRule threads, Set<String> cpu, Map<String, String> inherited, Map<String, String> environment) {
        return setup(threads, cpu, inherited, environment, "-Xmx2g");
    }

    private TrainerSetup setup(
            ThreadRule threads,
            Set<String> cpu,
            Map<String, String> inherited,
            Map<String, String> environment,
            String argLine) {
        return new TrainerSetup(
                new TrainerJvm(Path.of("/jdk"), Runtime.Version.parse("17.0.1")),
                argLine,
                engine -> new EngineRuntime(
                        engine,
                        Natives.of(engine, new Host(Platform.LINUX_X86_64, new CpuFeatures(cpu))),
                        jars,
                        List.of(temporary.resolve("cache"), temporary.resolve("other"))),
                threads,
                4L << 30,
                inherited,
                environment,
                Optional.empty());
    }

    private DataLocation data() {
        return new DataLocation(temporary, temporary);
    }

    private ForkCommand command(EngineChoice engine, Map<String, String> environment) throws Exception {
        return setup(EIGHT_PROCESSORS, environment)
                .command(engine, BASELINE, new TrainerMemory(58, 0, 18), new RunDirectory(temporary), data());
    }

    private ForkCommand command(EngineChoice engine, String argLine, Map<String, String> inherited) throws Exception {
        return setup(EIGHT_PROCESSORS, Set.of(), inherited, Map.of(), argLine)
                .command(engine, BASELINE, new TrainerMemory(58, 0, 18), new RunDirectory(temporary), data());
    }

    private SortedMap<String, String> fingerprint() throws Exception {
        return setup(EIGHT_PROCESSORS, Map.of()).fingerprint(EngineChoice.ONEDNN, BASELINE);
    }

    @Test
    void startsAJvmWithBoundsForNativeMemoryAndACacheOfItsOwn() throws Exception {
        ForkCommand command = command(EngineChoice.ONEDNN, Map.of("MORE", "yes"));

        assertThat(command.jvmArguments())
                .containsExactly(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.maxBytes=1024m",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2048m",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Dmnist.cache.0=" + temporary.resolve("cache"),
                        "-Dmnist.cache.1=" + temporary.resolve("other"));
        assertThat(command.argLine()).isEqualTo("-Xmx2g");
        assertThat(command.classPath())
                .containsExactlyElementsOf(jars.stream().map(TrainerJar::file).toList());
        assertThat(command.environment())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("OMP_NUM_THREADS", "8", "GOMP_SPINCOUNT", "3000", "MORE", "yes"));
    }

    @Test
    void aHeapStaysSmallUnlessTheUserDecidesOnIt() throws Exception {
        assertThat(command(EngineChoice.ONEDNN, "-ea", Map.of()).jvmArguments())
                .contains("-XX:+UseSerialGC", "-Xms106m", "-Xmn24m");
        assertThat(command(EngineChoice.DL4J, "-ea", Map.of()).jvmArguments()).doesNotContain("-XX:+UseSerialGC");
        assertThat(command(EngineChoice.ONEDNN, "-XX:+UseG1GC", Map.of()).jvmArguments())
                .doesNotContain("-XX:+UseSerialGC");
        assertThat(command(EngineChoice.ONEDNN, "", Map.of("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=50"))
                        .jvmArguments())
                .doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void classesAreSharedUnlessTheUserDecidesOnThem() throws Exception {
        Path archives = temporary.toRealPath().resolve("cache/classes");

        assertThat(command(EngineChoice.ONEDNN, "-ea", Map.of()).classes())
                .hasValueSatisfying(
                        archive -> assertThat(archive.file().getParent()).isEqualTo(archives));
        assertThat(command(EngineChoice.ONEDNN, "-javaagent:agent.jar", Map.of())
                        .classes())
                .isEmpty();
        assertThat(command(EngineChoice.ONEDNN, "", Map.of("JDK_JAVA_OPTIONS", "-Xshare:off"))
                        .classes())
                .isEmpty();
    }

    @Test
    void whatOnlyDl4jNeedsIsThereOnlyWhereItTrains() throws Exception {
        ForkCommand command = command(EngineChoice.DL4J, Map.of());

        assertThat(command.jvmArguments())
                .containsExactly(
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-Dorg.bytedeco.javacpp.maxBytes=1024m",
                        "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2048m",
                        "-XX:CompileCommand=quiet",
                        "-XX:CompileCommand=exclude,org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner::exec",
                        "-Dorg.bytedeco.javacpp.logger=slf4j",
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Dmnist.cache.0=" + temporary.resolve("cache"),
                        "-Dmnist.cache.1=" + temporary.resolve("other"));
        assertThat(command.environment())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1", "GOMP_SPINCOUNT", "3000"));
    }

    @Test
    void aUserMayOverrideItsEnvironment() throws Exception {
        assertThat(command(EngineChoice.ONEDNN, Map.of("OMP_NUM_THREADS", "3")).environment())
                .containsEntry("OMP_NUM_THREADS", "3");
        assertThat(setup(EIGHT_PROCESSORS, Map.of("OMP_NUM_THREADS", "3")).fingerprint(EngineChoice.ONEDNN, BASELINE))
                .isNotEqualTo(fingerprint())
                .containsEntry("environment.OMP_NUM_THREADS", "3");
    }

    @Test
    void isKnownByWhatTrainedParametersDependOnAndNothingElse() throws Exception {
        String trainer = jars.get(0).content();
        assertThat(trainer).hasSize(64);

        assertThat(fingerprint())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "arguments", "-Xmx2g",
                        "engine", "onednn",
                        "environment.GOMP_SPINCOUNT", "3000",
                        "environment.OMP_NUM_THREADS", "8",
                        "jar.dnnl-3.11-1.5.13", "",
                        "jar.mnist-trainer-1-SNAPSHOT", trainer,
                        "java", "17.0.1",
                        "natives", "linux-x86_64"));
    }

    @Test
    void dependsOnTheNumberOfThreadsAndOnTheEngine() throws Exception {
        TrainerSetup two = setup(new ThreadRule(OptionalInt.of(2), 8), Map.of());

        assertThat(two.fingerprint(EngineChoice.ONEDNN, BASELINE)).isNotEqualTo(fingerprint());
        assertThat(setup(EIGHT_PROCESSORS, Map.of()).fingerprint(EngineChoice.DL4J, BASELINE))
                .isNotEqualTo(fingerprint())
                .containsEntry("natives", "linux-x86_64-onednn");
    }

    @Test
    void dependsOnTheInstructionSetOfTheProcessorAndOnWhatTheEnvironmentAllows() throws Exception {
        Set<String> avx2 = Set.of("sse4_1", "avx", "fma", "avx2");
        Map<String, String> onlyAvx = Map.of("ONEDNN_MAX_CPU_ISA", "avx");

        assertThat(setup(EIGHT_PROCESSORS, avx2, Map.of(), Map.of()).fingerprint(EngineChoice.ONEDNN, BASELINE))
                .containsEntry("environment.ONEDNN_MAX_CPU_ISA", "AVX2");
        assertThat(setup(EIGHT_PROCESSORS, avx2, onlyAvx, Map.of()).fingerprint(EngineChoice.ONEDNN, BASELINE))
                .containsEntry("environment.ONEDNN_MAX_CPU_ISA", "AVX");
        assertThat(setup(EIGHT_PROCESSORS, avx2, Map.of(), onlyAvx).fingerprint(EngineChoice.ONEDNN, BASELINE))
                .containsEntry("environment.ONEDNN_MAX_CPU_ISA", "AVX");
        assertThat(setup(EIGHT_PROCESSORS, avx2, Map.of(), Map.of()).fingerprint(EngineChoice.DL4J, BASELINE))
                .doesNotContainKey("environment.ONEDNN_MAX_CPU_ISA");
    }

    @Test
    void trainersAreToldTheInstructionSetThatTheirDigestIsFor() throws Exception {
        TrainerSetup capped = setup(
                EIGHT_PROCESSORS,
                Set.of("sse4_1", "avx", "fma", "avx2"),
                Map.of("ONEDNN_MAX_CPU_ISA", "SSE41"),
                Map.of("ONEDNN_MAX_CPU_ISA", "AVX512_CORE"));

        ForkCommand command = capped.command(
                EngineChoice.ONEDNN, BASELINE, new TrainerMemory(512, 0, 0), new RunDirectory(temporary), data());

        assertThat(command.environment()).containsEntry("ONEDNN_MAX_CPU_ISA", "AVX2");
    }

    @Test
    void aBuildOfWhatTrainsIsAnotherTrainer() throws Exception {
        SortedMap<String, String> before = fingerprint();

        Files.writeString(jars.get(0).file(), "second build");
        SortedMap<String, String> after = fingerprint();
        assertThat(after).isNotEqualTo(before);

        add(OURS, "mnist-engine-dl4j", "1-SNAPSHOT");
        assertThat(fingerprint()).isNotEqualTo(after);
    }

    @Test
    void aRewordedMessageIsNoOtherTrainer() throws Exception {
        SortedMap<String, String> before = fingerprint();

        // records, plans and their messages; a library that reads them; whatever else is called like one of ours
        Files.writeString(jars.get(1).file(), "second build");
        Files.writeString(jars.get(2).file(), "another build of a released jar");
        add(OURS, "mnist-language", "1-SNAPSHOT");
        add("com.example", "mnist-trainer", "9");

        assertThat(fingerprint()).isEqualTo(before);
    }
}
