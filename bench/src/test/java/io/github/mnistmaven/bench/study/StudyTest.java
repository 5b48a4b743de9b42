package io.github.mnistmaven.bench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.bench.ExperimentResults;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.ModelSummary;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RecordedFile;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {
    private static final int IMAGES = 100;

    @TempDir
    private Path root;

    /**
     * Welch of 97, 98, 99 and 98, 99, 100: t = 1.2247 with 4 degrees of freedom, p = 0.2879. McNemar of the first
     * seeds: one image that only dropout gets right, p = 1.
     */
    @Test
    void thePageShowsExperimentsInTheirOrderWithTheirCommands() throws IOException {
        train("target/results", "other", 97, 98, 99);
        train("target/results", "dropout", 98, 99, 100);
        train("target/results", "baseline", 97, 98, 99);
        train("target/results", "single", 99);

        ExperimentResults.main(new String[] {"root=" + root, "results.directory=target/results"});

        assertThat(Files.readString(root.resolve("docs/results.md")))
                .startsWith("<!-- made of records by: mvn -pl bench compile exec:java@results -->\n\n# Results\n")
                .endsWith("""

                        | experiment | training | validation | test | gap | epochs | seconds | diagnosis | p, Welch | p, McNemar |
                        | --- | --: | --: | --: | --: | --: | --: | --- | --- | --- |
                        | `baseline` | 99.50 ± 0.00 | 98.00 ± 0.00 | 98.00 ± 1.00 | 1.50 ± 1.00 | 1.0 ± 0.0 | 12.0 ± 1.0 | overfits (2 of 3) |  |  |
                        | `dropout` | 99.50 ± 0.00 | 98.00 ± 0.00 | 99.00 ± 1.00 | 0.50 ± 1.00 | 1.0 ± 0.0 | 12.0 ± 1.0 | fits well (2 of 3) | p = 0.288 | p = 1.000 |
                        | `other` | 99.50 ± 0.00 | 98.00 ± 0.00 | 98.00 ± 1.00 | 1.50 ± 1.00 | 1.0 ± 0.0 | 12.0 ± 1.0 | overfits (2 of 3) | p = 1.000 | p = 1.000 |
                        | `single` | 99.50 | 98.00 | 99.00 | 0.50 | 1.0 | 11.0 | fits well | not comparable | p = 0.500 |

                        ## What gives them

                            mvn mnist:train -Dexperiment=baseline.yml -Dmnist.set='training.seeds=[1,2,3]' -Dmnist.outputDirectory=target/results
                            mvn mnist:train -Dexperiment=dropout.yml -Dmnist.set='training.seeds=[1,2,3]' -Dmnist.outputDirectory=target/results
                            mvn mnist:train -Dexperiment=other.yml -Dmnist.set='training.seeds=[1,2,3]' -Dmnist.outputDirectory=target/results
                            mvn mnist:train -Dexperiment=single.yml -Dmnist.set='training.seeds=[1]' -Dmnist.outputDirectory=target/results

                        ## Where

                        - a CPU, 2 threads, Java 17, Linux; mnist-maven-plugin 0.1.0, oneDNN 3.9 on linux-x86_64
                        """);
    }

    @Test
    void withoutExperimentsThereIsNoPage() {
        assertThatThrownBy(
                        () -> ExperimentResults.main(new String[] {"root=" + root, "results.directory=target/results"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "there are no experiments with several seeds in " + root.resolve("target/results") + "; train");
        assertThat(root.resolve("docs")).doesNotExist();
    }

    @Test
    void runsThatWereTrainedAgainSinceAreRefused() throws IOException {
        train("target/results", "baseline", 97, 98);
        new RunDirectory(root.resolve("target/results/baseline/seed-2")).writeRecord(record("baseline", 2, 99));

        assertThatThrownBy(() -> Study.in(root.resolve("target/results")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("record.json tells of other runs than those beside it; run mnist:train again");
    }

    /** Runs from the seeds 1, 2, ... that get so many of the test images right. */
    private void train(String directory, String name, int... right) throws IOException {
        RunDirectory experiment = new RunDirectory(root.resolve(directory).resolve(name));
        List<RunRecord> members = new ArrayList<>();
        for (int seed = 1; seed <= right.length; seed++) {
            RunRecord member = record(name, seed, right[seed - 1]);
            members.add(member);
            experiment.member(seed).writeRecord(member);
        }
        experiment.writeSeeds(SeedsRecord.of(name, "", members));
    }

    private static RunRecord record(String experiment, long seed, int right) {
        String name = TrainingPlan.nameOf(experiment, seed);
        int[] predicted = new int[IMAGES];
        Arrays.fill(predicted, right, IMAGES, 1);
        return new RunRecord(
                name,
                "d1",
                "f00d",
                "onednn",
                plan(name, seed),
                List.of(new EpochResult(1, new Scores(0.1, 0.99), new Scores(0.1, 0.98), 0.01, 10)),
                new RunResult(
                        1,
                        1,
                        StopReason.ALL_EPOCHS,
                        new Scores(0.01, 0.995),
                        new Scores(0.1, 0.98),
                        new Scores(0.1, right / 100.0),
                        10.0 + seed),
                List.of(new PhaseTime(Phase.TRAINING, 10.0 + seed)),
                List.of(List.of(right, IMAGES - right), List.of(0, 0)),
                Answers.of(new int[IMAGES], predicted),
                calibration(right),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Splits(List.of(4, 4), List.of(1, 1), List.of(IMAGES, 0)),
                ModelSummary.of(
                        10,
                        Preprocessing.UNIT,
                        List.of(new RecordedFile("model.zip", ModelFormat.MNIST, 9, "a1")),
                        List.of()),
                new Provenance(
                        "0.1.0",
                        "oneDNN 3.9",
                        "",
                        "linux-x86_64",
                        2,
                        "Java 17",
                        "Linux",
                        "a CPU",
                        "2026-01-01T00:00:00Z",
                        0,
                        Optional.empty(),
                        ""));
    }

    /** Of a model that is as sure of every image. */
    private static Calibration calibration(int right) {
        float[] probabilities = new float[IMAGES];
        boolean[] isRight = new boolean[IMAGES];
        Arrays.fill(probabilities, 0.9f);
        Arrays.fill(isRight, 0, right, true);
        return Calibration.of(probabilities, isRight);
    }

    private static TrainingPlan plan(String name, long seed) {
        return new TrainingPlan(
                name,
                "",
                new DataPlan(
                        new DataSource.Mnist(),
                        Shape.image(2, 2, 1),
                        List.of("0", "1"),
                        8,
                        2,
                        ValidationSet.HELD_OUT,
                        IMAGES,
                        OptionalInt.empty()),
                Replanning.of(
                        List.of(new Layer.Flatten(), new Layer.Dense(2, Activation.SOFTMAX)),
                        Shape.image(2, 2, 1),
                        Regularization.NONE,
                        new Optimizer.Sgd(0.1, 0, false),
                        "layers",
                        new Problems()),
                Optional.empty(),
                new Training(1, 2, new Optimizer.Sgd(0.1, 0, false), seed, EngineChoice.ONEDNN),
                Regularization.NONE,
                Optional.of(Selective.DEFAULT),
                Check.NONE);
    }
}
