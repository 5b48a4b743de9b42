package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord.Member;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.experiment.statistics.Interval;
import io.github.mnistmaven.experiment.statistics.Summary;
import io.github.mnistmaven.experiment.statistics.Summary.Spread;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.LongType;
import java.util.List;
import java.util.Map;

/** The record of several seeds, but for its version and its kind. */
final class SeedsDefinition {
    static final Construct<SeedsRecord> SEEDS = seeds();

    private SeedsDefinition() {}

    private static Construct<SeedsRecord> seeds() {
        Key<SeedsRecord, String> name =
                Key.required("name", RecordTypes.NAME, SeedsRecord::name, "The experiment's name.");
        Key<SeedsRecord, String> description = Key.required(
                "description",
                RecordTypes.DESCRIPTION,
                SeedsRecord::description,
                "Its purpose in the author's words; empty if there is none.");
        Key<SeedsRecord, String> source = Key.required(
                "source", RecordTypes.NAME, SeedsRecord::source, "The data set, as the experiment names it.");
        Key<SeedsRecord, String> fingerprint =
                Key.required("fingerprint", RecordTypes.NAME, SeedsRecord::fingerprint, "SHA-256 over the data.");
        Key<SeedsRecord, List<Member>> members = Key.required(
                "members",
                new ListType<>(member(), "runs", 1),
                SeedsRecord::members,
                "Its runs, in the order of its seeds.");
        Construct<Summary> summary = summary();
        Key<SeedsRecord, Map<Metric, Summary>> figures = Key.required(
                "figures",
                new ByMetric<>("summaries", metric -> summary),
                SeedsRecord::figures,
                "Mean, standard deviation and interval of each figure that all members have.");
        return Construct.of(
                "seeds",
                SeedsRecord.class,
                "How the runs of an experiment with several seeds went together.",
                List.of(name, description, source, fingerprint, members, figures),
                values -> new SeedsRecord(
                        values.get(name),
                        values.get(description),
                        values.get(source),
                        values.get(fingerprint),
                        values.get(members),
                        values.get(figures)));
    }

    private static Construct<Member> member() {
        Key<Member, String> name = Key.required(
                "name", RecordTypes.NAME, Member::name, "The run's name, which is its directory's as well.");
        Key<Member, Long> seed = Key.required("seed", new LongType(), Member::seed, "Its seed.");
        Key<Member, String> digest = Key.required("digest", RecordTypes.NAME, Member::digest, "Its digest.");
        Key<Member, StopReason> reason = Key.required(
                "stop_reason", ResultDefinition.STOP_REASON, Member::stopReason, "Why its training ended.");
        Key<Member, Map<Metric, Double>> figures = Key.required(
                "figures",
                new ByMetric<>("numbers", metric -> MetricKeys.type(metric.unit())),
                Member::figures,
                "Its figures, as far as they were recorded.");
        return Construct.of(
                "member",
                Member.class,
                "A run with one of the seeds.",
                List.of(name, seed, digest, reason, figures),
                values -> new Member(
                        values.get(name),
                        values.get(seed),
                        values.get(digest),
                        values.get(reason),
                        values.get(figures)));
    }

    private static Construct<Summary> summary() {
        Key<Summary, Integer> count =
                Key.required("count", RecordTypes.COUNT, Summary::count, "How many runs there are.");
        Key<Summary, Double> mean = Key.required("mean", RecordTypes.NUMBER, Summary::mean, "Their mean.");
        Key<Summary, Spread> spread =
                Key.optional("spread", spread(), Summary::spread, "How far they lie apart; null for a single one.");
        return Construct.of(
                "summary",
                Summary.class,
                "A figure over all runs.",
                List.of(count, mean, spread),
                values -> new Summary(values.get(count), values.get(mean), values.find(spread)));
    }

    private static Construct<Spread> spread() {
        Key<Spread, Double> deviation = Key.required(
                "standard_deviation", RecordTypes.AMOUNT, Spread::standardDeviation, "That of the sample.");
        Key<Spread, Interval> interval = Key.required(
                "interval", interval(), Spread::interval, "The 95 % interval of the true mean, by Student's t.");
        return Construct.of(
                "spread",
                Spread.class,
                "How far measurements lie apart.",
                List.of(deviation, interval),
                values -> new Spread(values.get(deviation), values.get(interval)));
    }

    private static Construct<Interval> interval() {
        Key<Interval, Double> low = Key.required("low", RecordTypes.NUMBER, Interval::low, "The lower end.");
        Key<Interval, Double> high = Key.required("high", RecordTypes.NUMBER, Interval::high, "The upper end.");
        return Construct.of(
                "interval",
                Interval.class,
                "Where a true value probably lies.",
                List.of(low, high),
                values -> new Interval(values.get(low), values.get(high)));
    }
}
