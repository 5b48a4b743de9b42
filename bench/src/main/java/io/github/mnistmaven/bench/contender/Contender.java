package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.report.UnavailableException;
import java.io.IOException;
import java.nio.file.Path;

/** Somebody who trains networks. */
public sealed interface Contender permits EngineContender, PythonContender {

    /** What tables call it; no other contender has it. */
    String name();

    /** Whether ours are measured against it. */
    boolean rival();

    /** How often it has its turn, if others have {@code rounds}; a slow one has fewer. */
    int turns(int rounds);

    /**
     * Does a job once, in a process of its own.
     *
     * @param directory receives what the process leaves and prints; emptied first
     * @throws UnavailableException if there is no measurement
     * @throws IOException if {@code directory} can't be written
     */
    Measurement run(Job job, Path directory) throws UnavailableException, IOException, InterruptedException;
}
