package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Checks that a record of several seeds which parses also makes sense. */
record SeedsCheck(SeedsRecord record, JsonFile file) {

    /** @throws IOException if {@code record} can't be what {@link SeedsRecord#of} makes */
    void check() throws IOException {
        List<SeedsRecord.Member> members = record.members();
        file.require(!members.isEmpty(), "has no members");
        file.require(
                members.stream()
                        .allMatch(member -> member.name().equals(TrainingPlan.nameOf(record.name(), member.seed()))),
                "has a member that is not called by its seed");
        file.require(
                record.description().length() <= SizeCheck.LONGEST_DESCRIPTION,
                "has a description of more than " + SizeCheck.LONGEST_DESCRIPTION + " characters");
        file.require(
                members.stream().map(SeedsRecord.Member::seed).distinct().count() == members.size(),
                "has the same seed twice");
        file.require(members.stream().allMatch(SeedsCheck::isComplete), "lacks a figure");
        file.require(
                members.stream().allMatch(SeedsCheck::makesSense), "has a figure that is outside of what there can be");
        file.require(record.figures().keySet().equals(Set.copyOf(record.recorded())), "lacks a figure");
        // the rest follows from these, so a summary of other numbers is a forged or damaged one
        for (Metric metric : record.recorded()) {
            Summary summary = Summary.of(record.values(metric));
            file.require(
                    isFinite(summary) && summary.equals(record.figures().get(metric)),
                    "has a " + metric.keyword() + " that does not follow from its members");
        }
    }

    /** Whether {@code summary} is of numbers that can be added up and squared. */
    private static boolean isFinite(Summary summary) {
        return Double.isFinite(summary.mean())
                && summary.spread()
                        .map(Summary.Spread::standardDeviation)
                        .map(Double::isFinite)
                        .orElse(true);
    }

    private static boolean isComplete(SeedsRecord.Member member) {
        return Metric.ofRun().stream().filter(SeedsCheck::isAlwaysRecorded).allMatch(member.figures()::containsKey)
                && !member.figures().containsValue(null);
    }

    private static boolean isAlwaysRecorded(Metric metric) {
        return !(metric instanceof PassMetric measured) || Scores.ALWAYS.contains(measured.metric());
    }

    private static boolean makesSense(SeedsRecord.Member member) {
        return member.figures().entrySet().stream()
                .allMatch(figure -> figure.getKey().unit().allows(figure.getValue()));
    }
}
