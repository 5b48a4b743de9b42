package io.github.mnistmaven.plugin.host;

/**
 * How many native threads a trainer has. It has to be known before its process starts, which is before anybody knows
 * whether the engine that is meant to train can be loaded.
 *
 * @param count the number of threads that native libraries start with, at least 1
 * @param dl4j the number of those that DL4J trains with if it has to stand in, at least 1
 */
public record NativeThreads(int count, int dl4j) {}
