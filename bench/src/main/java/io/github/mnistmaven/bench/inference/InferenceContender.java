package io.github.mnistmaven.bench.inference;

import java.io.IOException;

/**
 * Somebody who classifies images.
 *
 * @param name what tables call it; no other has it
 * @param command what runs it
 */
public record InferenceContender(String name, Command command) {

    /** Makes what runs a program. */
    @FunctionalInterface
    public interface Command {

        /** What tells {@link io.github.mnistmaven.bench.report.Report}s; it only has to be started. */
        ProcessBuilder make() throws IOException;
    }
}
