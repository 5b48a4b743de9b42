package io.github.mnistmaven.experiment.record;

/**
 * The trained model.
 *
 * @param parameters the number of parameters
 * @param sha256 SHA-256 of {@code model/model.zip}, in hexadecimal
 * @param bytes the size of that file
 */
public record ModelSummary(long parameters, String sha256, long bytes) {}
