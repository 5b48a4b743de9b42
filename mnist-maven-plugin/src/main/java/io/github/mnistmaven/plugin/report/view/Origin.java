package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.language.EffectiveYaml;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.run.Provenance;
import io.github.mnistmaven.experiment.run.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/**
 * Where a model comes from.
 *
 * @param data the data it learnt from; not their directory, which tells a reader elsewhere nothing
 * @param provenance what trained it, and on what
 */
public record Origin(List<Fact> data, List<Fact> provenance) {
    private static final long MEBIBYTE = 1024L * 1024;

    static Origin of(RunRecord record) {
        return new Origin(data(record.plan().data()), provenance(record));
    }

    private static List<Fact> data(DataPlan data) {
        return List.of(
                Fact.of("Source", data.source()),
                Fact.of("Images", data.image() + ", " + data.classes().size() + " classes"),
                Fact.of("Training", Format.count(data.trainingImages()) + " images"),
                new Fact(
                        "Validation",
                        Format.count(data.validationImages()) + " images",
                        data.validatesOnTest() ? "those of the test set" : "held out of the training set"),
                Fact.of("Test", Format.count(data.testImages()) + " images"),
                Fact.of("Limit", data.limit().isPresent() ? limit(data.limit().getAsInt()) : "none"),
                Fact.of("Fingerprint", data.fingerprint()));
    }

    private static String limit(int images) {
        return Format.count(images) + " images of the training set";
    }

    private static List<Fact> provenance(RunRecord record) {
        Provenance provenance = record.provenance();
        return List.of(
                Fact.of("Started", provenance.startedAt()),
                Fact.of("Version", provenance.version()),
                new Fact("Engine", provenance.engineVersion(), provenance.engineReason()),
                Fact.of("Natives", provenance.natives()),
                Fact.of("Threads", String.valueOf(provenance.threads())),
                Fact.of("Java", provenance.java()),
                Fact.of("System", provenance.os()),
                Fact.of("Processor", provenance.cpu()),
                Fact.of("Peak memory", memory(provenance.peakMemoryBytes())),
                Fact.of("Optimizer", EffectiveYaml.line(record.plan().training().optimizer())),
                Fact.of("Batch size", Format.count(record.plan().training().batchSize())),
                Fact.of("Seed", String.valueOf(record.plan().training().seed())),
                Fact.of("Plan digest", record.digest()),
                Fact.of("Model SHA-256", record.model().sha256()));
    }

    private static String memory(long bytes) {
        return bytes == 0 ? "unknown" : Format.count(Math.round((double) bytes / MEBIBYTE)) + "\u00a0MiB";
    }
}
