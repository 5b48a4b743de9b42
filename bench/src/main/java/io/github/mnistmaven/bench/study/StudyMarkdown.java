package io.github.mnistmaven.bench.study;

import io.github.mnistmaven.bench.text.MarkdownTable;
import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.analysis.Comparison.IncomparableException;
import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.RunFigure;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Significance;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A study as Markdown. */
public final class StudyMarkdown {
    private static final String INTRODUCTION = """
            <!-- made of records by: mvn -pl bench compile exec:java@results -->

            # Results

            What the experiments in [`experiments/`](../experiments) reach: means over their seeds ± the standard deviation of the
            sample. Accuracies are in per cent, of clean passes with the weights that the model holds; the gap is training minus
            test accuracy, in points. Each run saw the test set once, when it was over, but where it says so. Seconds are those of
            the whole run, more where the machine had other work. p is the probability of a difference in test accuracy from
            `baseline` at least as large between equals: by Welch's t-test over all seeds, and by McNemar's exact test of the
            first seed's runs, image by image.

            """;

    private StudyMarkdown() {}

    /** @param directory where the runs were trained to, as commands name it */
    public static String of(Study study, String directory) {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        text.append(MarkdownTable.line(List.of(
                "experiment",
                "training",
                "validation",
                "test",
                "gap",
                "epochs",
                "seconds",
                "diagnosis",
                "p, Welch",
                "p, McNemar")));
        text.append(MarkdownTable.line(List.of("---", "--:", "--:", "--:", "--:", "--:", "--:", "---", "---", "---")));
        study.experiments().forEach(runs -> text.append(MarkdownTable.line(cells(study, runs))));
        text.append("\n## What gives them\n\n");
        study.experiments()
                .forEach(runs ->
                        text.append("    ").append(command(runs, directory)).append('\n'));
        text.append("\n## Where\n\n");
        machines(study).forEach(machine -> text.append("- ").append(machine).append('\n'));
        return text.toString();
    }

    private static List<String> cells(Study study, SeedRuns runs) {
        List<String> cells = new ArrayList<>();
        cells.add("`" + Study.name(runs) + "`");
        cells.add(spread(runs, PassMetric.TRAIN_ACCURACY));
        cells.add(spread(runs, PassMetric.VAL_ACCURACY));
        cells.add(spread(runs, PassMetric.TEST_ACCURACY));
        cells.add(spread(runs, RunFigure.GENERALIZATION_GAP));
        cells.add(spread(runs, RunFigure.EPOCHS_RUN));
        cells.add(spread(runs, RunFigure.SECONDS));
        cells.add(verdict(runs));
        cells.add(welch(study, runs));
        cells.add(mcNemar(study, runs));
        return cells;
    }

    private static String spread(SeedRuns runs, Metric metric) {
        Summary summary = runs.record().figures().get(metric);
        String mean = metric.unit().text(summary.mean());
        return summary.spread()
                .map(spread -> mean + " ± " + metric.unit().text(spread.standardDeviation()))
                .orElse(mean);
    }

    private static String verdict(SeedRuns runs) {
        int members = runs.members().size();
        String words = runs.verdict().words().toLowerCase(Locale.ROOT);
        String verdict = runs.verdicts() == members ? words : words + " (" + runs.verdicts() + " of " + members + ")";
        return runs.validateOnTest() ? verdict + "; test set used for selection" : verdict;
    }

    private interface Test {
        Comparison compare(SeedRuns baseline) throws IncomparableException;
    }

    private static String welch(Study study, SeedRuns runs) {
        return pValue(study, runs, baseline -> Comparison.of(baseline.record(), runs.record()));
    }

    private static String mcNemar(Study study, SeedRuns runs) {
        return pValue(
                study,
                runs,
                baseline ->
                        Comparison.of(baseline.members().get(0), runs.members().get(0)));
    }

    private static String pValue(Study study, SeedRuns runs, Test test) {
        if (study.baseline().isEmpty() || study.baseline().get() == runs) {
            return "";
        }
        try {
            return Significance.text(test.compare(study.baseline().get()).pValue());
        } catch (IncomparableException e) {
            return "not comparable";
        }
    }

    private static String command(SeedRuns runs, String directory) {
        String seeds = runs.record().members().stream()
                .map(SeedsRecord.Member::seed)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return "mvn mnist:train -Dexperiment=" + Study.name(runs) + ".yml -Dmnist.set='training.seeds=[" + seeds
                + "]' -Dmnist.outputDirectory=" + directory;
    }

    private static List<String> machines(Study study) {
        return study.experiments().stream()
                .flatMap(runs -> runs.members().stream())
                .map(member -> machine(member.provenance()))
                .distinct()
                .sorted()
                .toList();
    }

    private static String machine(Provenance provenance) {
        return provenance.cpu() + ", " + provenance.threads() + (provenance.threads() == 1 ? " thread, " : " threads, ")
                + provenance.java() + ", " + provenance.os() + "; mnist-maven-plugin " + provenance.version() + ", "
                + provenance.engineVersion() + " on " + provenance.natives();
    }
}
