package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.record.Figures;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.experiment.statistics.Interval;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.language.record.SentRecord;
import io.github.mnistmaven.plugin.report.text.WilsonInterval;
import io.github.mnistmaven.plugin.text.FigureText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run, an evaluation, or the runs of an experiment with several seeds.
 *
 * @param name what it was asked for by
 * @param runs its runs, at least one
 * @param seeds what they are together; empty for one alone
 * @param report where its report is; empty if there is none
 * @param file the file that it was read from; empty if it is one of the project's runs
 */
public record Contender(
        String name, List<Tested> runs, Optional<SeedRuns> seeds, Optional<Path> report, Optional<Path> file) {

    public Contender {
        runs = List.copyOf(runs);
    }

    static Contender of(String name, Tested run, Path report) {
        return new Contender(name, List.of(run.called(name)), Optional.empty(), Optional.of(report), Optional.empty());
    }

    static Contender of(String name, SeedRuns seeds, RunDirectory directory) {
        return new Contender(
                name,
                List.copyOf(seeds.members()),
                Optional.of(seeds),
                Optional.of(directory.report()),
                Optional.empty());
    }

    /**
     * The run in a file: a record, or a report that holds one, or those of several seeds' runs.
     *
     * @throws IOException if it is neither, or can't be read
     */
    static Contender of(Path file) throws IOException {
        SentRecord sent = new SentRecord(file);
        String text = sent.text();
        boolean isRecord = text.stripLeading().startsWith("{");
        Recorded record = sent.read(isRecord ? text : EmbeddedRecord.of(text, file));
        Optional<Path> report = isRecord ? Optional.empty() : Optional.of(file);
        if (record instanceof SeedRuns seeds) {
            return new Contender(
                    seeds.record().name(), List.copyOf(seeds.members()), Optional.of(seeds), report, Optional.of(file));
        }
        Tested run = (Tested) record;
        return new Contender(run.name(), List.of(run), Optional.empty(), report, Optional.of(file));
    }

    /** The same run, or experiment, under another name. */
    Contender called(String other) {
        Optional<SeedRuns> renamed = seeds.map(several -> several.called(other));
        List<Tested> members = renamed.map(several -> List.<Tested>copyOf(several.members()))
                .orElseGet(() -> runs.stream().map(run -> run.called(other)).toList());
        return new Contender(other, members, renamed, report, file);
    }

    /** Whether its test accuracy is an estimate: no choice was made by it. */
    boolean fair() {
        return runs.stream().allMatch(Tested::fair);
    }

    /** {@code 98.53 +- 0.08}, or the figure of a run; a dash if an evaluation has none. */
    String figure(Metric metric) {
        return summary(metric)
                .map(summary -> FigureText.meanAndDeviation(metric, summary))
                .orElse(FigureText.NONE);
    }

    /**
     * The 95 % interval of the test accuracy: that of the mean by Student's t, or that of a share of images by Wilson.
     */
    String interval() {
        if (seeds.isPresent()) {
            return FigureText.interval(
                    PassMetric.TEST_ACCURACY, summary(PassMetric.TEST_ACCURACY).orElseThrow());
        }
        Tested run = runs.get(0);
        WilsonInterval share =
                WilsonInterval.of(run.scores().accuracy(), run.tested().testImages());
        return FigureText.interval(PassMetric.TEST_ACCURACY, new Interval(share.low(), share.high()));
    }

    private Optional<Summary> summary(Metric metric) {
        return seeds.isPresent()
                ? Optional.of(seeds.get().record().figures().get(metric))
                : Figures.of(runs.get(0), metric).stream().mapToObj(Summary::of).findFirst();
    }
}
