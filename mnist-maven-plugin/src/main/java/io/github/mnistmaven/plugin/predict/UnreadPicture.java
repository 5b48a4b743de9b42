package io.github.mnistmaven.plugin.predict;

/**
 * A picture that can't be read.
 *
 * @param file what messages call it
 * @param problem why
 */
record UnreadPicture(String file, String problem) {}
