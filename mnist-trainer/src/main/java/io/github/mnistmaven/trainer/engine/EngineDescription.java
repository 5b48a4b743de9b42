package io.github.mnistmaven.trainer.engine;

/**
 * What trains, and on what.
 *
 * @param name as an experiment names the engine: {@code dl4j}
 * @param version the library behind it and its version
 * @param natives the native libraries it runs on
 * @param threads the number of native threads
 */
public record EngineDescription(String name, String version, String natives, int threads) {}
