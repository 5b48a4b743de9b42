package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.agreement.Baseline;
import io.github.mnistmaven.bench.agreement.SeedComparison;
import io.github.mnistmaven.bench.agreement.SeedComparison.Accuracies;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.bench.text.Format;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command that compares two engines' mean test accuracies over some seeds. */
public final class SeedAgreement {

    private SeedAgreement() {}

    /**
     * Trains the baseline from each seed by both engines, prints a sentence, and writes {@code agreement/seeds.json}
     * below the output directory.
     *
     * @param args {@code root}, {@code output}, {@code maven}, {@code repository} and {@code agreement.*}, each as
     *     {@code key=value}
     * @throws IllegalArgumentException if one of them is wrong; nothing was run
     * @throws MavenFailedException if it could not be trained
     * @throws DisagreementException if the engines do not agree
     */
    public static void main(String[] args)
            throws IOException, InterruptedException, MavenFailedException, DisagreementException {
        Settings settings = Settings.of(args);
        Baseline baseline = Baseline.of(settings);
        int epochs = settings.integer("agreement.epochs", 1);
        List<List<Double>> accuracies = List.of(new ArrayList<>(), new ArrayList<>());
        for (long seed : settings.wholeNumbers("agreement.seeds")) {
            for (int engine = 0; engine < accuracies.size(); engine++) {
                double accuracy = baseline.train(engine, seed, epochs)
                        .record()
                        .result()
                        .test()
                        .accuracy();
                accuracies.get(engine).add(accuracy);
                System.out.println(Format.of(
                        "seed %d, %s: %.2f %%", seed, baseline.engines().get(engine), accuracy * 100));
            }
        }
        SeedComparison comparison = SeedComparison.of(
                new Accuracies(baseline.engines().get(0), accuracies.get(0)),
                new Accuracies(baseline.engines().get(1), accuracies.get(1)));
        AtomicFile.write(baseline.output().resolve("seeds.json"), Json.pretty(comparison));
        System.out.println(comparison.sentence());
        DisagreementException.unless(comparison.agree(), comparison.sentence());
    }
}
