package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.SplittableRandom;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Keras' initial kernels (Glorot and Bengio, 2010). DL4J's differ for a convolution with strides, whose area it divides
 * out of the fan-out, and come from a generator that is one per thread.
 *
 * @param randomness the run's random numbers
 */
record GlorotUniform(Randomness randomness) {

    /**
     * Draws the kernel of a layer; its bias stays as it is.
     *
     * @param index the layer's number among the network's layers
     * @param parameters the layer's parameters in the network
     */
    void draw(int index, PlannedLayer layer, org.deeplearning4j.nn.api.Layer parameters) {
        INDArray kernel = parameters.getParam(DefaultParamInitializer.WEIGHT_KEY);
        SplittableRandom random = randomness.generator(Purpose.INITIAL_PARAMETERS, index);
        double limit = limit(layer);
        float[] values = new float[Math.toIntExact(kernel.length())];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-limit, limit);
        }
        kernel.assign(Nd4j.createFromArray(values).reshape('c', kernel.shape()));
    }

    /** The largest absolute value: {@code sqrt(6 / (fan-in + fan-out))}. */
    static double limit(PlannedLayer layer) {
        if (layer.layer() instanceof Layer.Conv2D convolution) {
            int area =
                    convolution.kernelSize().height() * convolution.kernelSize().width();
            int channels = layer.input().channels() + convolution.filters();
            return Math.sqrt(6.0 / ((double) area * channels));
        }
        return Math.sqrt(6.0 / (layer.input().size() + layer.output().size()));
    }
}
