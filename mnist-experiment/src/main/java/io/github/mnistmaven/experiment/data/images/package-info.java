/**
 * Directories of pictures as data sets: which files there are, what their labels and splits are, and the pixels that
 * they become, decoded once and kept in one file.
 */
package io.github.mnistmaven.experiment.data.images;
