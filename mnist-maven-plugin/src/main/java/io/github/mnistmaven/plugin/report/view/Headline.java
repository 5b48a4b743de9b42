package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.ReportedMetrics;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.report.text.WilsonInterval;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.text.Divergence;
import io.github.mnistmaven.plugin.text.FigureText;
import io.github.mnistmaven.plugin.text.Selection;
import io.github.mnistmaven.plugin.verdict.RunStatus;
import io.github.mnistmaven.plugin.verdict.SmokeRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The top of a page: what came out, in a word and a few figures.
 *
 * @param kind what the page is
 * @param name the run's name
 * @param description its purpose in the author's words; empty for none
 * @param badges whether it passed, and whether its figures say anything
 * @param caveat what has to be known to judge the figures; empty for nothing
 * @param accuracy the test accuracy with its interval
 * @param difference the difference to the baseline; none of it if there is no other run to compare with
 * @param figures the other figures
 */
public record Headline(
        String kind,
        String name,
        String description,
        List<Badge> badges,
        String caveat,
        Fact accuracy,
        List<Difference> difference,
        List<Fact> figures) {

    /** What is said in a word or two, its style, and when it is said. */
    public record Badge(String style, String words, String rule) {
        static Badge of(RunStatus standing) {
            return new Badge(standing.style(), standing.words(), standing.rule());
        }
    }

    static Headline of(RunRecord record, Optional<Difference> difference) {
        return new Headline(
                "Run report",
                record.name(),
                record.plan().description(),
                badges(record),
                record.plan().data().validatesOnTest() ? Selection.SENTENCE : "",
                testAccuracy(record),
                difference.stream().toList(),
                figures(record));
    }

    /** A smoke run without limits is no more than that. */
    private static List<Badge> badges(RunRecord record) {
        RunStatus standing = RunStatus.of(record);
        List<Badge> badges = new ArrayList<>();
        if (!SmokeRun.isOne(record) || standing != RunStatus.UNCHECKED) {
            badges.add(Badge.of(standing));
        }
        if (SmokeRun.isOne(record)) {
            badges.add(new Badge(SmokeRun.WORD, SmokeRun.WORD, SmokeRun.RULE));
        }
        return List.copyOf(badges);
    }

    /** The test accuracy with its interval, and whatever else was measured on the test images. */
    static Fact testAccuracy(Tested record) {
        Scores scores = record.scores();
        int images = record.tested().testImages();
        WilsonInterval interval = WilsonInterval.of(scores.accuracy(), images);
        return new Fact(
                "Test accuracy",
                Format.percent(scores.accuracy()),
                "95\u00a0% interval " + Format.percent(interval.low()) + " to " + Format.percent(interval.high())
                        + "; " + besidesAccuracy(record, scores) + images(images)
                        + (record.fair() ? "" : "; " + Selection.NOTE));
    }

    private static List<Fact> figures(RunRecord record) {
        RunResult result = record.result();
        DataPlan data = record.plan().data();
        return List.of(
                new Fact(
                        "Training accuracy",
                        Format.percent(result.training().accuracy()),
                        besidesAccuracy(record, result.training()) + images(data.trainingImages())),
                new Fact(
                        "Validation accuracy",
                        Format.percent(result.validation().accuracy()),
                        besidesAccuracy(record, result.validation())
                                + images(data.validationImages())
                                + (data.validatesOnTest() ? ", those of the test set" : "")),
                new Fact(
                        "Generalization gap",
                        Format.points(result.generalizationGap()) + " points",
                        "training minus test accuracy"),
                new Fact("Best epoch", result.bestEpoch() + " of " + result.epochsRun(), "by " + monitored(record)),
                new Fact(
                        "Ended by",
                        endedBy(record),
                        ending(record) + "; the model holds the weights of epoch " + record.heldEpoch()),
                new Fact(
                        "Duration",
                        Format.duration(result.seconds()),
                        Format.seconds(secondsPerEpoch(record)) + " per epoch"),
                new Fact("Engine", record.engine(), record.provenance().engineReason()),
                new Fact(
                        "Parameters",
                        Format.count(record.model().parameters()),
                        "in " + record.plan().layers().size() + " layers"));
    }

    /** The other metrics, each with a semicolon behind it. */
    private static String besidesAccuracy(Tested record, Scores scores) {
        return Stream.of(ImageMetric.values())
                .filter(metric -> metric != ImageMetric.ACCURACY && !scores.repeats(metric))
                .filter(metric -> ReportedMetrics.has(record, metric))
                .map(metric -> metric.label() + "\u00a0" + figure(metric, scores) + "; ")
                .collect(Collectors.joining());
    }

    private static String figure(ImageMetric metric, Scores scores) {
        OptionalDouble value = scores.find(metric);
        return value.isPresent() ? Format.of(metric.unit(), value.getAsDouble()) : FigureText.NOT_RECORDED;
    }

    private static String endedBy(RunRecord record) {
        return switch (record.result().stopReason()) {
            case ALL_EPOCHS -> "All epochs";
            case EARLY_STOPPING -> "Early stopping";
            case MAX_TIME -> "Time limit";
            case DIVERGED -> "Divergence";
        };
    }

    private static String ending(RunRecord record) {
        String trained = "trained " + Counts.of(record.result().epochsRun(), "epoch");
        return switch (record.result().stopReason()) {
            case ALL_EPOCHS -> trained;
            case EARLY_STOPPING ->
                record.plan()
                        .regularization()
                        .earlyStopping()
                        .map(stopping -> stopping.monitor().keyword() + " did not improve for "
                                + Counts.of(Math.max(1, stopping.patience()), "epoch"))
                        .orElse(trained);
            case MAX_TIME ->
                record.plan()
                        .training()
                        .maxTime()
                        .map(seconds -> trained + ", another might have exceeded max_time, " + Format.duration(seconds))
                        .orElse(trained);
            case DIVERGED -> Divergence.when(record);
        };
    }

    private static String monitored(RunRecord record) {
        return record.plan()
                .regularization()
                .earlyStopping()
                .map(EarlyStopping::monitor)
                .orElse(PassMetric.VAL_LOSS)
                .keyword();
    }

    private static double secondsPerEpoch(RunRecord record) {
        return record.history().stream()
                .mapToDouble(EpochResult::seconds)
                .average()
                .orElseThrow();
    }

    private static String images(int count) {
        return Format.count(count) + "\u00a0images";
    }
}
