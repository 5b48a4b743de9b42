package io.github.mnistmaven.experiment.data.images;

/**
 * A file that may be a picture.
 *
 * @param name relative to the directory of the data set, with slashes
 * @param size in bytes
 * @param modified when it was last changed, in nanoseconds since 1970
 */
record PictureFile(String name, long size, long modified) {}
