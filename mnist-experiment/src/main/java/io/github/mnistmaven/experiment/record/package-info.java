/** What is recorded of a finished run, or of several seeds' runs: figures, answers, images and where they come from. */
package io.github.mnistmaven.experiment.record;
