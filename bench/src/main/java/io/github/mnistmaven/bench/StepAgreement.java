package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.agreement.Baseline;
import io.github.mnistmaven.bench.agreement.StepComparison;
import io.github.mnistmaven.bench.agreement.StepLosses;
import io.github.mnistmaven.bench.fork.FirstSteps;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.TrainerProgram;
import io.github.mnistmaven.bench.process.Child;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command that compares two engines' losses, step by step. */
public final class StepAgreement {

    private StepAgreement() {}

    /**
     * Trains an epoch by each engine, so that the plugin writes the plan and finds the trainer's class path; trains its
     * first steps again, watched; prints a sentence, and writes {@code agreement/steps.json} below the output
     * directory.
     *
     * @param args {@code root}, {@code output}, {@code maven}, {@code repository} and {@code agreement.*}, each as
     *     {@code key=value}; the first seed counts
     * @throws IllegalArgumentException if one of them is wrong; nothing was run
     * @throws MavenFailedException if it could not be trained
     * @throws DisagreementException if the engines do not agree
     */
    public static void main(String[] args)
            throws IOException, InterruptedException, MavenFailedException, DisagreementException {
        Settings settings = Settings.of(args);
        Baseline baseline = Baseline.of(settings);
        long seed = settings.wholeNumbers("agreement.seeds").get(0);
        int steps = settings.integer("agreement.steps", 1);
        StepComparison comparison = StepComparison.of(
                losses(baseline.train(0, seed, 1).directory(), steps),
                losses(baseline.train(1, seed, 1).directory(), steps));
        AtomicFile.write(baseline.output().resolve("steps.json"), Json.pretty(comparison));
        System.out.println(comparison.sentence());
        DisagreementException.unless(comparison.agree(), comparison.sentence());
    }

    private static StepLosses losses(RunDirectory run, int steps) throws IOException, InterruptedException {
        Path result = run.path().resolve("steps.json");
        Path log = run.path().resolve("steps.log");
        ProcessBuilder command = new TrainerProgram(run, Map.of())
                .command(FirstSteps.class, List.of(), List.of(String.valueOf(steps), result.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try (Child child = Child.start(command)) {
            if (child.process().waitFor() != 0) {
                throw new IOException("the steps could not be trained, see " + log);
            }
        }
        return Json.read(Files.readString(result), StepLosses.class);
    }
}
