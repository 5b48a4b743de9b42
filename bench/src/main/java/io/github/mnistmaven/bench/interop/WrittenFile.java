package io.github.mnistmaven.bench.interop;

/**
 * A file of a network.
 *
 * @param name what it is called
 * @param bytes its size
 * @param millis how long it took to write it; more for the first one of a format that is ever written
 */
public record WrittenFile(String name, long bytes, double millis) {}
