package io.github.mnistmaven.trainer.engine.reference;

/**
 * One computation in one pass of a batch: a row per sample, the values of an image in the order channel, row, column.
 */
interface ReferenceLayer {

    /** What leaves, given what enters. */
    double[][] forward(double[][] in);

    /**
     * The gradient of what entered, given that of what left; adds the gradients of parameters to those of the pass.
     * Comes after {@link #forward}.
     */
    double[][] backward(double[][] gradient);
}
