package io.github.mnistmaven.language.layer;

/**
 * Why an engine can't train a layer.
 *
 * @param feature what the engine lacks, to follow the word "lacks"
 * @param remedy what to write instead, to follow the word "use"
 */
public record Lack(String feature, String remedy) {}
