package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.record.Phase;
import io.github.mnistmaven.experiment.record.PhaseTime;
import io.github.mnistmaven.experiment.record.Provenance;
import io.github.mnistmaven.experiment.record.Revision;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import java.util.List;
import java.util.Optional;

/** Where a model comes from: what made it, and where the time went. */
final class OriginDefinition {
    static final Construct<PhaseTime> PHASE = phase();
    static final Construct<Provenance> PROVENANCE = provenance();

    private OriginDefinition() {}

    private static Construct<PhaseTime> phase() {
        Key<PhaseTime, Phase> phase = Key.required(
                "phase",
                KeywordType.of("phase_name", Phase.class, OriginDefinition::meaning),
                PhaseTime::phase,
                "The phase.");
        Key<PhaseTime, Double> seconds = Key.required(
                "seconds", RecordTypes.SECONDS, PhaseTime::seconds, "Its wall time, all of its parts together.");
        return Construct.of(
                "phase",
                PhaseTime.class,
                "How long a phase took.",
                List.of(phase, seconds),
                values -> new PhaseTime(values.get(phase), values.get(seconds)));
    }

    private static Construct<Provenance> provenance() {
        Key<Provenance, String> version = Key.required(
                "version", RecordTypes.NAME, Provenance::version, "The version of this project that trained.");
        Key<Provenance, String> engine = Key.required(
                "engine_version", RecordTypes.NAME, Provenance::engineVersion, "The engine and its version.");
        Key<Provenance, String> reason = Key.required(
                "engine_reason", RecordTypes.DESCRIPTION, Provenance::engineReason, "Why this engine was chosen.");
        Key<Provenance, String> natives = Key.required(
                "natives", RecordTypes.NAME, Provenance::natives, "The native libraries that the engine ran on.");
        Key<Provenance, Integer> threads =
                Key.required("threads", RecordTypes.COUNT, Provenance::threads, "The number of native threads.");
        Key<Provenance, String> java =
                Key.required("java", RecordTypes.NAME, Provenance::java, "The JVM's name and version.");
        Key<Provenance, String> os = Key.required(
                "os", RecordTypes.NAME, Provenance::os, "The operating system's name, version and architecture.");
        Key<Provenance, String> cpu = Key.required(
                "cpu", RecordTypes.NAME, Provenance::cpu, "The processor's name, as the operating system gives it.");
        Key<Provenance, String> started = Key.required(
                "started_at", RecordTypes.NAME, Provenance::startedAt, "When the trainer started, ISO 8601 in UTC.");
        Key<Provenance, Long> memory = Key.required(
                "peak_memory_bytes",
                RecordTypes.LARGE_COUNT,
                Provenance::peakMemoryBytes,
                "The trainer's largest resident memory; 0 where the operating system does not tell.");
        Key<Provenance, Revision> revision = Key.optional(
                "revision",
                revision(),
                Provenance::revision,
                "The state of the sources that were trained from; null if nobody knows.");
        Key<Provenance, String> command = Key.required(
                "command",
                new Text(Launch.LONGEST_COMMAND),
                Provenance::command,
                "What to enter in the project's directory to train again; empty if nobody knows.");
        return Construct.of(
                "provenance",
                Provenance.class,
                "What it takes, besides the plan, to get the same bytes again.",
                List.of(version, engine, reason, natives, threads, java, os, cpu, started, memory, revision, command),
                values -> new Provenance(
                        values.get(version),
                        values.get(engine),
                        values.get(reason),
                        values.get(natives),
                        values.get(threads),
                        values.get(java),
                        values.get(os),
                        values.get(cpu),
                        values.get(started),
                        values.get(memory),
                        values.find(revision),
                        values.get(command)));
    }

    private static Construct<Revision> revision() {
        Key<Revision, String> commit =
                Key.required("commit", RecordTypes.NAME, Revision::commit, "Git's name of the commit, in hexadecimal.");
        Key<Revision, Boolean> dirty = Key.required(
                "dirty", new BooleanType(), Revision::dirty, "Whether files differed from it, or were not in it.");
        return Construct.of(
                        "revision",
                        Revision.class,
                        "The state of the sources that a model was trained from.",
                        List.of(commit, dirty),
                        values -> new Revision(values.get(commit), values.get(dirty)))
                .withRule(revision -> Revision.isCommit(revision.commit())
                        ? Optional.empty()
                        : Optional.of("must have a commit of 40 to 64 hexadecimal digits"));
    }

    private static String meaning(Phase phase) {
        return switch (phase) {
            case START -> "From the start of the process until the plan is read.";
            case NATIVES -> "Native libraries are unpacked and loaded.";
            case DATA -> "Images are read and checked.";
            case ENGINE -> "The engine is made.";
            case TRAINING -> "Epochs, without their validation.";
            case VALIDATION -> "The validation that ends each epoch.";
            case CLEAN_PASS -> "The clean pass over the training images after each epoch.";
            case EVALUATION -> "Clean passes over training, validation and test images when training is over.";
            case MODEL -> "The files that hold the model are made.";
        };
    }
}
