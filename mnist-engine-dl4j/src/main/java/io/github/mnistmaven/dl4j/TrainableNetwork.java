package io.github.mnistmaven.dl4j;

import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network of DL4J's, of whichever kind; what both do alike their common {@link Model} does. */
interface TrainableNetwork {

    /** The network itself. */
    Model model();

    /** Applies the optimizer, and remembers for it. */
    BaseMultiLayerUpdater<?> updater();

    /**
     * Trains one step.
     *
     * @param images channels first
     * @param targets one row per image
     */
    void fit(INDArray images, INDArray targets);

    /** What leaves the last layer, one row per image. */
    INDArray output(INDArray images);

    /** The number of steps so far. */
    int steps();

    void setSteps(int steps);

    void setLearningRate(double learningRate);
}
