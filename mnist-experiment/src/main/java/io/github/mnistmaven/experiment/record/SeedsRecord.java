package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.Metric;
import io.github.mnistmaven.experiment.statistics.Summary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the runs of an experiment with several seeds went together; the {@code record.json} of their common directory.
 *
 * @param name the experiment's name
 * @param description its purpose in the author's words; empty if there is none
 * @param source the data set, as the experiment names it
 * @param fingerprint SHA-256 over the data, in hexadecimal
 * @param members its runs, in the order of its seeds, at least one
 * @param figures mean, standard deviation and interval of each figure that all members have
 */
public record SeedsRecord(
        String name,
        String description,
        String source,
        String fingerprint,
        List<Member> members,
        Map<Metric, Summary> figures)
        implements Recorded {

    public SeedsRecord {
        members = List.copyOf(members);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SEEDS;
    }

    /**
     * A run with one of the seeds. Its own record has all that is known of it.
     *
     * @param name the run's name, which is its directory's as well: {@code baseline/seed-1}
     * @param seed its seed
     * @param digest its plan's digest
     * @param stopReason why its training ended; a run that diverged counts like any other
     * @param figures its figures, as far as they were recorded
     */
    public record Member(String name, long seed, String digest, StopReason stopReason, Map<Metric, Double> figures) {

        public Member {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }

        private static Member of(RunRecord record) {
            Map<Metric, Double> figures = new LinkedHashMap<>();
            // what only follows from the record would make another record of runs of earlier versions than they made
            Metric.ofRun()
                    .forEach(metric -> Figures.recorded(record, metric).ifPresent(value -> figures.put(metric, value)));
            return new Member(
                    record.name(),
                    record.plan().training().seed(),
                    record.digest(),
                    record.result().stopReason(),
                    figures);
        }
    }

    /**
     * Puts runs together that differ in nothing but their seed.
     *
     * @param records at least one
     */
    public static SeedsRecord of(String name, String description, List<RunRecord> records) {
        List<Member> members = records.stream().map(Member::of).toList();
        Map<Metric, Summary> figures = new LinkedHashMap<>();
        recorded(members).forEach(metric -> figures.put(metric, Summary.of(values(members, metric))));
        RunRecord first = records.get(0);
        return new SeedsRecord(
                name, description, first.plan().data().source().name(), first.dataFingerprint(), members, figures);
    }

    /** The metrics that every member has a value of, in their order. */
    public List<Metric> recorded() {
        return recorded(members);
    }

    private static List<Metric> recorded(List<Member> members) {
        return Metric.ofRun().stream()
                .filter(metric ->
                        members.stream().allMatch(member -> member.figures().containsKey(metric)))
                .toList();
    }

    /** Whether the figure of {@code metric} only repeats that of its basis, or was not recorded as it. */
    public boolean repeats(Metric metric) {
        return metric.basis()
                .filter(basis ->
                        !figures.containsKey(metric) || figures.get(metric).equals(figures.get(basis)))
                .isPresent();
    }

    /**
     * The members' values of {@code metric}, in their order.
     *
     * @param metric one of {@link #recorded()}
     */
    public double[] values(Metric metric) {
        return values(members, metric);
    }

    private static double[] values(List<Member> members, Metric metric) {
        return members.stream()
                .mapToDouble(member -> member.figures().get(metric))
                .toArray();
    }
}
