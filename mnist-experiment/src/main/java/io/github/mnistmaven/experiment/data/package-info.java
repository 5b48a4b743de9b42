/** Data sets: what is known of one before training, its images and labels, and the readers of files. */
package io.github.mnistmaven.experiment.data;
