package io.github.mnistmaven.experiment.record;

import java.util.Optional;

/**
 * Where a model comes from: what it takes, besides the plan, to get the same bytes again.
 *
 * @param version the version of this project that trained
 * @param engineVersion the engine and its version
 * @param engineReason why this engine was chosen
 * @param natives the native libraries the engine ran on
 * @param threads the number of native threads
 * @param java the JVM's name and version
 * @param os the operating system's name, version and architecture
 * @param cpu the processor's name, as the operating system gives it
 * @param startedAt when the trainer started, ISO 8601 in UTC
 * @param peakMemoryBytes the trainer's largest resident memory; 0 where the operating system does not tell
 * @param revision the state of the sources that were trained from; empty if nobody knows
 * @param command what to enter in the project's directory to train again; empty if nobody knows
 */
public record Provenance(
        String version,
        String engineVersion,
        String engineReason,
        String natives,
        int threads,
        String java,
        String os,
        String cpu,
        String startedAt,
        long peakMemoryBytes,
        Optional<Revision> revision,
        String command) {}
