package io.github.mnistmaven.bench.maven;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RunRecord;

/**
 * A training by {@code mvn mnist:train} that came to its end.
 *
 * @param directory what it left
 * @param record the record there
 * @param readySeconds from the start of the trainer's process until its data are read and its network stands
 * @param wallSeconds from the start of Maven's process to its end
 */
public record MavenRun(RunDirectory directory, RunRecord record, double readySeconds, double wallSeconds) {}
