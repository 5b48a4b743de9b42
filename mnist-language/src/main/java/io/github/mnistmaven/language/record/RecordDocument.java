package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record as JSON of the current version, with its kind and nothing else known of it.
 *
 * @param kind what it is of
 * @param content its keys but for version and kind
 */
record RecordDocument(RecordKind kind, ObjectNode content) {
    /** In the order of the versions they upgrade, from 1. */
    private static final List<Upgrade> UPGRADES = List.of(new Upgrade1To2(), new Upgrade2To3(), new Upgrade3To4());

    /**
     * Upgrades {@code record}, which is changed.
     *
     * @param file where it comes from
     * @throws IOException if it is not a record, or of a version that is not known yet
     */
    static RecordDocument of(ObjectNode record, JsonFile file) throws IOException {
        int version = version(record, file);
        file.requireKnown(version, Recorded.SCHEMA, "record");
        UPGRADES.stream().filter(upgrade -> upgrade.from() >= version).forEach(upgrade -> upgrade.apply(record));
        Optional<RecordKind> kind = RecordKind.of(record.path(Recorded.KIND).asString(""));
        file.require(kind.isPresent(), "is a record of another kind than run, seeds, seeds_with_runs and evaluation");
        record.remove(List.of(Versioned.KEY, Recorded.KIND));
        return new RecordDocument(kind.get(), record);
    }

    private static int version(ObjectNode record, JsonFile file) throws IOException {
        OptionalInt version = JsonFile.schema(record);
        if (version.isEmpty() && !record.has(Versioned.KEY) && record.get("record") instanceof ObjectNode seeds) {
            // version 0.1 put seeds and runs, each with its version, into an object without one
            version = JsonFile.schema(seeds);
        }
        file.require(
                version.isPresent(), "is not a record, whose first key is " + Versioned.KEY + ", an integer from 1");
        return version.getAsInt();
    }
}
