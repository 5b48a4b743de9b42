package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
        Stream<Map<Metric, ?>> figures =
                Stream.concat(members.stream().map(SeedsRecord.Member::figures), Stream.of(record.figures()));
        file.require(figures.allMatch(SeedsCheck::isComplete), "lacks a figure");
        file.require(
                members.stream().allMatch(SeedsCheck::makesSense), "has a figure that is outside of what there can be");
        // the rest follows from these, so a summary of other numbers is a forged or damaged one
        for (Metric metric : Metric.values()) {
            Summary summary = Summary.of(record.values(metric));
            file.require(
                    isFinite(summary) && record.figures().get(metric).equals(summary),
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

    private static boolean isComplete(Map<Metric, ?> figures) {
        return figures.size() == Metric.values().length && !figures.containsValue(null);
    }

    private static boolean makesSense(SeedsRecord.Member member) {
        return member.figures().entrySet().stream().allMatch(figure -> {
            double value = figure.getValue();
            return value >= figure.getKey().smallest()
                    && value <= figure.getKey().largest();
        });
    }
}
