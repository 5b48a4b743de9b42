package io.github.mnistmaven.experiment.inspection;

/**
 * A file that can't be read as a picture.
 *
 * @param name the file, as people call it
 * @param reason what is wrong with it
 */
public record BrokenFile(String name, String reason) {}
