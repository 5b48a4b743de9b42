/**
 * The run directory, the only interface between training and everything after it: its files, written at once or not at all, and
 * read with every value checked.
 */
package io.github.mnistmaven.experiment.directory;
