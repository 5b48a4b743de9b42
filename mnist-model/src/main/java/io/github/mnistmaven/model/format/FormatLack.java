package io.github.mnistmaven.model.format;

/**
 * Why there is no file of a format.
 *
 * @param format which format
 * @param reason what it has no form for, with the name of the layer
 */
public record FormatLack(ModelFormat format, String reason) {}
