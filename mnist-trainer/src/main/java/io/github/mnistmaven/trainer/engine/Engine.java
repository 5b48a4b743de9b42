package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;

/**
 * Trains one network, a batch at a time, and classifies with it. The training loop above it decides what is in a batch,
 * when training ends and which parameters are kept.
 *
 * <p>Equal plans give equal parameters, bit for bit, on one machine with one number of native threads. An engine
 * belongs to the thread that made it: no other thread calls it.
 */
public interface Engine extends AutoCloseable {

    /** What trains, and on what. */
    EngineDescription description();

    /**
     * One step: forward pass, gradients of the mean loss with smoothed labels and of penalties, update of the
     * parameters and of their average. The metrics come from that same forward pass, so they are those of the
     * parameters before the update, with dropout and the batch's own statistics. So are the penalties among them.
     *
     * @param batch at least one image; a batch smaller than the others is trained like any other
     */
    BatchMetrics train(Batch batch);

    /**
     * Classifies with the current parameters, dropout off, by the moving statistics of batch normalization.
     *
     * @param images the values of {@code count} images, one after the other, each row by row, 0 to 1
     * @param count the number of images, at least 1
     * @return what the network says of each of them, in their order
     */
    Softmax predict(float[] images, int count);

    /** What training makes smaller, with the penalties of the current parameters. */
    Objective objective();

    /** A copy of all parameters, in the order of DL4J's flat parameter vector. */
    float[] parameters();

    /**
     * Replaces all parameters; the optimizer's state stays as it is, their average included.
     *
     * @param parameters as {@link #parameters()} gives them
     * @throws IllegalArgumentException if their number is not the network's
     */
    void setParameters(float[] parameters);

    /** A copy of what the optimizer remembers, the average of parameters included. */
    OptimizerState optimizerState();

    /**
     * Replaces what the optimizer remembers.
     *
     * @param state as {@link #optimizerState()} gives it
     * @throws IllegalArgumentException if it is that of another optimizer or network
     */
    void setOptimizerState(OptimizerState state);

    /** The step size of the next batch. */
    double learningRate();

    /**
     * Changes the step size from the next batch on.
     *
     * @param learningRate at least 0, which moves nothing but moving statistics and what the optimizer remembers
     */
    void setLearningRate(double learningRate);

    /** Frees what the engine holds; to close again does nothing. */
    @Override
    void close();
}
