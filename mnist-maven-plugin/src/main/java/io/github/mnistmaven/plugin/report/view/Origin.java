package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/**
 * Where a model comes from.
 *
 * @param command what trains it again; empty if that is not known
 * @param experiment the effective experiment, as YAML
 * @param provenance what trained it, and on what
 */
public record Origin(String command, String experiment, List<Fact> provenance) {
    static Origin of(RunRecord record, String experiment) {
        return new Origin(record.provenance().command(), experiment, provenance(record));
    }

    private static List<Fact> provenance(RunRecord record) {
        Provenance provenance = record.provenance();
        return List.of(
                Fact.of("Started", provenance.startedAt()),
                revision(provenance),
                Fact.of("Version", provenance.version()),
                new Fact("Engine", provenance.engineVersion(), provenance.engineReason()),
                Fact.of("Natives", provenance.natives()),
                Fact.of("Threads", String.valueOf(provenance.threads())),
                Fact.of("Java", provenance.java()),
                Fact.of("System", provenance.os()),
                Fact.of("Processor", provenance.cpu()),
                Fact.of("Peak memory", memory(provenance.peakMemoryBytes())),
                Fact.of("Seed", String.valueOf(record.plan().training().seed())),
                Fact.of("Plan digest", record.digest()),
                Fact.of("Model SHA-256", record.model().sha256()));
    }

    private static Fact revision(Provenance provenance) {
        return provenance
                .revision()
                .map(revision -> new Fact(
                        "Git commit",
                        revision.commit(),
                        revision.dirty() ? "dirty: with changes that were not committed" : "clean"))
                .orElse(Fact.of("Git commit", "unknown"));
    }

    private static String memory(long bytes) {
        return bytes == 0 ? "unknown" : Format.mebibytes(bytes);
    }
}
