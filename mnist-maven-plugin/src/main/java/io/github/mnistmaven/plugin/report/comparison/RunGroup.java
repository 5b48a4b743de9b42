package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.record.Figures;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import io.github.mnistmaven.plugin.verdict.RunStatus;
import io.github.mnistmaven.plugin.verdict.SmokeRun;
import java.util.List;
import java.util.Optional;

/**
 * What is compared: a run, an evaluation, or the runs of an experiment with several seeds.
 *
 * @param name its name
 * @param description its purpose in the author's words; empty for none
 * @param link where its report is; empty if there is none
 * @param places where its runs are among the runs of the page, from 0
 * @param records the records of these runs, at least one
 * @param seeds what they are together; empty for one alone
 * @param experiment the name of the experiment, if it is one of several seeds' runs
 */
record RunGroup(
        String name,
        String description,
        String link,
        List<Integer> places,
        List<Tested> records,
        Optional<SeedRuns> seeds,
        Optional<String> experiment) {

    /** Images that were held out of the training set for validation. */
    record Split(int images, long seed) {
        private static Split of(RunRecord record) {
            return new Split(
                    record.plan().data().validationImages(),
                    record.plan().training().seed());
        }
    }

    RunGroup {
        places = List.copyOf(places);
        records = List.copyOf(records);
    }

    /** A figure that every record has, of those compared. */
    Summary figure(Metric metric) {
        return find(metric).orElseThrow();
    }

    /** A figure, over all its seeds; empty if it was not recorded. */
    Optional<Summary> find(Metric metric) {
        if (seeds.isPresent()) {
            return Optional.ofNullable(seeds.get().record().figures().get(metric));
        }
        return Figures.of(first(), metric).stream().mapToObj(Summary::of).findFirst();
    }

    /** The record of the run or evaluation, or of the first of several runs. */
    Tested first() {
        return records.get(0);
    }

    /** The records of those that were trained here: all, or, of an evaluation, none. */
    List<RunRecord> runs() {
        return records.stream()
                .filter(RunRecord.class::isInstance)
                .map(RunRecord.class::cast)
                .toList();
    }

    /** Whether it is a model that was only tested. */
    boolean isEvaluation() {
        return runs().isEmpty();
    }

    TestSet testSet() {
        return TestSet.of(first());
    }

    /** Whether its test accuracy is an estimate: no choice was made by it. */
    boolean isFair() {
        return records.stream().allMatch(Tested::fair);
    }

    /** What its runs were validated on, run by run: figures on other images differ for that reason as well. */
    List<Split> splits() {
        return runs().stream().map(Split::of).toList();
    }

    /** Whether its figures tell what its settings are worth. */
    boolean isRepresentative() {
        return runs().stream()
                .noneMatch(record -> SmokeRun.isOne(record) || record.result().stopReason() == StopReason.DIVERGED);
    }

    boolean isSmoke() {
        return runs().stream().anyMatch(SmokeRun::isOne);
    }

    /** What is said of how it was trained; empty for an evaluation. */
    Optional<Diagnosis.Verdict> verdict() {
        return seeds.map(SeedRuns::verdict)
                .or(() ->
                        runs().stream().findFirst().map(run -> Diagnosis.of(run).verdict()));
    }

    /** The standing of the run, or the worst of several. */
    RunStatus standing() {
        return records.stream().map(RunStatus::of).min(RunStatus::compareTo).orElseThrow();
    }

    /** What limits are missed, in sentences, those of all runs. */
    List<String> missed() {
        return records.stream()
                .flatMap(record -> CheckedLimit.all(record.name(), record).stream())
                .filter(limit -> !limit.holds())
                .map(CheckedLimit::sentence)
                .toList();
    }
}
