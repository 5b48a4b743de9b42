/**
 * The run directory, the only interface between training and everything after it: its files, written at once or not at
 * all, and what a trainer reads of them.
 */
package io.github.mnistmaven.experiment.directory;
