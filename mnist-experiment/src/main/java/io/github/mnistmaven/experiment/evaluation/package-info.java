/** What comes of a pass of a model over labelled images, whoever makes it. */
package io.github.mnistmaven.experiment.evaluation;
