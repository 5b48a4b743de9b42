package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Checks that the values of a record of several seeds agree.
 *
 * @param place where the record is
 */
record SeedsCheck(SeedsRecord record, RecordPlace place) {

    /** @throws IOException if {@code record} can't be what {@link SeedsRecord#of} makes */
    void check() throws IOException {
        List<SeedsRecord.Member> members = record.members();
        for (int i = 0; i < members.size(); i++) {
            RecordPlace here = place.at("members[" + i + "]");
            String name = TrainingPlan.nameOf(record.name(), members.get(i).seed());
            here.at("name").expect(members.get(i).name().equals(name), "must be " + Quoted.of(name));
            for (Metric metric : Metric.ofRun()) {
                here.at("figures")
                        .expect(
                                !isAlwaysRecorded(metric)
                                        || members.get(i).figures().containsKey(metric),
                                "must have a " + metric.keyword());
            }
        }
        place.at("members")
                .expect(
                        members.stream()
                                        .map(SeedsRecord.Member::seed)
                                        .distinct()
                                        .count()
                                == members.size(),
                        "must not have the same seed twice");
        place.at("figures")
                .expect(
                        record.figures().keySet().equals(Set.copyOf(record.recorded())),
                        "must be of the metrics that all members have");
        // the rest follows from these, so a summary of other numbers is a forged or damaged one
        for (Metric metric : record.recorded()) {
            Summary summary = Summary.of(record.values(metric));
            place.at("figures." + metric.keyword())
                    .expect(
                            isFinite(summary) && summary.equals(record.figures().get(metric)),
                            "must follow from the members' figures");
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

    private static boolean isAlwaysRecorded(Metric metric) {
        return !(metric instanceof PassMetric measured) || Scores.ALWAYS.contains(measured.metric());
    }
}
