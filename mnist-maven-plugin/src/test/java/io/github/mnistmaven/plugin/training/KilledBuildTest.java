package io.github.mnistmaven.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.DirectoryLock;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.protocol.TrialJob;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.language.EffectiveYaml;
import io.github.mnistmaven.language.planning.EngineCoverage;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.kill.Fuse;
import io.github.mnistmaven.plugin.kill.KillableFileSystem;
import io.github.mnistmaven.plugin.kill.Killed;
import io.github.mnistmaven.plugin.publishing.ModelPacking;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TestPlans;
import io.github.mnistmaven.plugin.runs.TinyRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A build is killed before and after every single change that it makes to the disk. Whatever is left, goals then see
 * each run whole, the earlier one or the new one, and the next build leaves what one that nobody kills does.
 */
class KilledBuildTest {
    private static final String EXPERIMENT = """
            schema: 1
            name: x
            data: {dataset: {idx: .}, validation: 2}
            model: [flatten, dense: {units: 2, activation: softmax}]
            """;

    // in the names of what is written aside
    private static final String OF_THIS_PROCESS = "." + ProcessHandle.current().pid() + "-";
    private static final String OF_A_PROCESS_THAT_IS_GONE = ".999999999-";

    @TempDir
    private Path base;

    private Path target;

    /** A data set that takes no time to read: images of a pixel, of two classes. */
    @BeforeEach
    void writeData() throws IOException {
        target = base.resolve("target");
        for (String part : List.of("train", "t10k")) {
            byte[] images = {0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 1, 1, 2, 3, 4};
            Files.write(base.resolve(part + "-images-idx3-ubyte"), images);
            Files.write(base.resolve(part + "-labels-idx1-ubyte"), new byte[] {0, 0, 8, 1, 0, 0, 0, 4, 0, 1, 0, 1});
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| training: {batch_size: 2, seed: 1}",
                "training: {batch_size: 2, seed: 1} | training: {batch_size: 2, seed: 2}",
                "training: {batch_size: 2, seed: 1} | training: {batch_size: 2, seed: 1}; description: In other words.",
                "export: {formats: []} | export: {formats: [keras, onnx]}",
                "export: {formats: [onnx]}; training: {seed: 1} | export: {formats: [keras]}; training: {seed: 2}",
                "training: {batch_size: 2, seed: 1} | training: {batch_size: 2, seeds: [1]}",
                "training: {batch_size: 2, seeds: [1]} | training: {batch_size: 2, seed: 1}",
                "training: {batch_size: 2, seeds: [1]} | training: {batch_size: 2, seeds: [1], epochs: 2}"
            })
    void everyRunIsWholeWheneverTheBuildIsKilled(String earlier, String later) throws IOException {
        Optional<PlannedExperiment> old = Optional.ofNullable(earlier).map(this::planned);
        PlannedExperiment changed = planned(later);
        if (old.isPresent()) {
            build(old.get(), Fuse.none());
        }
        Map<String, Map<String, String>> before = runs();
        Map<String, byte[]> found = contents();
        build(changed, Fuse.none());
        Map<String, Map<String, String>> after = runs();
        List<String> left = files(target);

        begin(found);
        for (Fuse fuse = new Fuse(0); isKilled(changed, fuse); fuse = fuse.later()) {
            String when = "killed at " + fuse;
            assertThat(files(target.resolve("classes"))).as(when).allMatch(name -> name.endsWith("/model.zip"));
            assertThatFinishedRunsCanBeUsed(when);
            Map<String, Map<String, String>> now = runs();
            for (String name : names(before, after)) {
                assertThat(now.get(name)).as(name + ", " + when).isIn(before.get(name), after.get(name));
            }
            build(changed, Fuse.none());
            assertThat(runs()).as(when).isEqualTo(after);
            assertThat(files(target)).as(when).isEqualTo(left);
            begin(found);
        }
    }

    private PlannedExperiment planned(String experiment) {
        try {
            // a file more is many more moments
            String formats = experiment.contains("export:") ? "" : "export: {formats: []}\n";
            Path file = Files.writeString(
                    base.resolve("x.yml"), EXPERIMENT + experiment.replace("; ", "\n") + "\n" + formats);
            return TestPlans.planning(base).plan(List.of(file)).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Map<String, byte[]> files) throws IOException {
        for (Path path : tree(target)) {
            Files.delete(path);
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private Map<String, byte[]> contents() throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String file : files(target)) {
            contents.put(file, Files.readAllBytes(target.resolve(file)));
        }
        return contents;
    }

    private boolean isKilled(PlannedExperiment experiment, Fuse fuse) throws IOException {
        try {
            build(experiment, fuse);
            return false;
        } catch (Killed e) {
            leave();
            return true;
        }
    }

    /** What a build with {@code mnist:train} changes besides pages, and in which order; no network is trained. */
    private void build(PlannedExperiment experiment, Fuse fuse) throws IOException {
        KillableFileSystem disk = new KillableFileSystem(fuse);
        Runs runs = new Runs(disk.of(target.resolve("mnist")));
        ModelPacking packing = new ModelPacking(
                disk.of(target.resolve("classes")), "models", List.of(ModelFormat.MNIST), new RecordingConsole());
        List<RunRecord> records = new ArrayList<>();
        for (PlannedExperiment member : experiment.members()) {
            RunDirectory run = runs.of(member.name());
            train(member, run);
            records.add(StoredRecords.run(run).orElseThrow());
            packing.pack(run, member.name());
        }
        if (!experiment.experiment().training().seeds().isEmpty()) {
            runs.of(experiment.name()).writeSeeds(SeedsRecord.of(experiment.name(), "", records));
        }
    }

    private static void train(PlannedExperiment experiment, RunDirectory run) throws IOException {
        TrainingPlan plan = experiment.plan();
        String digest = Sha256.of(plan.essence().toString().getBytes(StandardCharsets.UTF_8));
        String yaml = EffectiveYaml.of(experiment.experiment());
        Export export = experiment.experiment().export();
        EarlierRun earlier = new EarlierRun(run);
        if (earlier.reasonToTrain(digest, EngineChoice.ONEDNN).isEmpty()) {
            earlier.update(plan, yaml, export);
            return;
        }
        TrialJob job = new TrialJob(
                new BoundPlan(digest, "f00d", plan),
                new Launch(Optional.empty(), "", EngineCoverage.decide(plan), export, yaml));
        try (DirectoryLock lock = run.lock()) {
            RunDirectory directory = new RunDirectory(lock.directory());
            directory.writeJob(job);
            directory.finish(TinyRun.result(job.plan(), export), yaml);
        }
    }

    /** As every goal does that reads runs, before it does anything else. */
    private void assertThatFinishedRunsCanBeUsed(String when) throws IOException {
        Runs runs = new Runs(target.resolve("mnist"));
        for (RunDirectory run : runs.finished()) {
            RunRecord record = StoredRecords.run(run).orElseThrow();
            for (RecordedFile file : record.model().files()) {
                assertThat(run.holds(file)).as(when).isTrue();
            }
        }
        for (RunDirectory seeds : runs.ofSeeds()) {
            assertThat(StoredRecords.seeds(seeds)).as(when).isPresent();
        }
    }

    /** What there is of runs that have a record, by name and file. */
    private Map<String, Map<String, String>> runs() throws IOException {
        Map<String, Map<String, String>> runs = new TreeMap<>();
        for (String name : List.of("x", "x/seed-1", "x/seed-2", "x/seed-3")) {
            RunDirectory run = new RunDirectory(target.resolve("mnist").resolve(name));
            if (Files.exists(run.record())) {
                Map<String, String> files = new TreeMap<>();
                for (Path file : List.of(run.record(), run.history(), run.experiment())) {
                    files.put(file.getFileName().toString(), content(file));
                }
                for (String fileName : ModelFormat.allFileNames()) {
                    files.put(fileName, content(run.modelFile(fileName)));
                }
                runs.put(name, files);
            }
        }
        return runs;
    }

    private static String content(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "none";
    }

    private static List<String> names(Map<String, ?> before, Map<String, ?> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .toList();
    }

    /** Makes what the killed process wrote aside that of a process that is gone, as it would be. */
    private void leave() throws IOException {
        for (Path path : tree(target)) {
            String name = path.getFileName().toString();
            if (name.contains(OF_THIS_PROCESS)) {
                Files.move(path, path.resolveSibling(name.replace(OF_THIS_PROCESS, OF_A_PROCESS_THAT_IS_GONE)));
            }
        }
    }

    private static List<String> files(Path directory) throws IOException {
        return tree(directory).stream()
                .filter(Files::isRegularFile)
                .map(file -> directory.relativize(file).toString())
                .sorted()
                .toList();
    }

    /** Everything below {@code root} and itself, content before directories. */
    private static List<Path> tree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
