package io.github.mnistmaven.experiment.record;

/**
 * When, where and how a model was evaluated.
 *
 * @param version the version of this project that did so
 * @param java the JVM's name and version
 * @param os the operating system's name, version and architecture
 * @param cpu the processor's name, as the operating system gives it
 * @param startedAt when, ISO 8601 in UTC
 * @param command what to enter in the project's directory to do it again; empty if nobody knows
 */
public record Circumstances(String version, String java, String os, String cpu, String startedAt, String command) {}
