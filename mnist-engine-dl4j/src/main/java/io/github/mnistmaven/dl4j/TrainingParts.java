package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.GaussianSummands;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;

/**
 * The parts in which a network that trains differs from the one that is saved; they know the batch that is being
 * trained. Its output is logits: the softmax is part of the loss.
 */
final class TrainingParts {
    /** DL4J's own optimizer where it means what Keras means; weight decay and limits of gradients come on top. */
    private static final ByType<Optimizer, Double, IUpdater> UPDATERS = ByType.<Optimizer, Double, IUpdater>none()
            .with(Optimizer.Adam.class, (rate, by) -> new Adam(rate, by.beta1(), by.beta2(), by.epsilon()))
            .with(Optimizer.AdamW.class, (rate, by) -> new Adam(rate, by.beta1(), by.beta2(), by.epsilon()))
            .with(
                    Optimizer.Nadam.class,
                    (rate, by) -> new KerasUpdater(rate, new KerasUpdater.Nadam(by.beta1(), by.beta2(), by.epsilon())))
            .with(
                    Optimizer.RmsProp.class,
                    (rate, by) -> new KerasUpdater(
                            rate, new KerasUpdater.RmsProp(by.rho(), by.momentum(), by.epsilon(), by.centered())))
            .with(
                    Optimizer.Adadelta.class,
                    (rate, by) -> new KerasUpdater(rate, new KerasUpdater.Adadelta(by.rho(), by.epsilon())))
            .with(Optimizer.Sgd.class, TrainingParts::descent);

    private final Randomness randomness;
    private final IUpdater updater;
    private final ByType<Layer.Noise, Integer, KeyedNoise> noises = ByType.<Layer.Noise, Integer, KeyedNoise>none()
            .with(Layer.Dropout.class, (index, layer) -> mask(index, layer.rate(), KeyedNoise.Effect.FACTORS))
            .with(
                    Layer.SpatialDropout2D.class,
                    (index, layer) -> mask(index, layer.rate(), KeyedNoise.Effect.FACTORS_OF_CHANNELS))
            .with(Layer.GaussianNoise.class, this::summands);
    private final ObservedCrossEntropy loss = new ObservedCrossEntropy(this::batch, this::objective);
    private Batch batch;
    private Objective objective;

    TrainingParts(Randomness randomness, Optimizer optimizer) {
        this.randomness = randomness;
        updater = UPDATERS.of(optimizer.learningRate(), optimizer);
    }

    /**
     * Says what is trained from now on.
     *
     * @param current what is made smaller, with the penalties of the current parameters
     */
    void begin(Batch next, Objective current) {
        batch = next;
        objective = current;
    }

    private Batch batch() {
        return batch;
    }

    private Objective objective() {
        return objective;
    }

    /** The metrics of the last batch. */
    BatchMetrics metrics() {
        return loss.metrics();
    }

    /**
     * Replaces the parts of one layer.
     *
     * @param configuration the layer as DL4J read it
     * @param index the layer's index in the plan
     * @param layer the layer in the plan
     */
    void replace(NeuralNetConfiguration configuration, int index, Layer layer) {
        configuration.setLayer(replacement(configuration.getLayer()));
        org.deeplearning4j.nn.conf.layers.Layer read = configuration.getLayer();
        if (layer instanceof Layer.LeakyRelu leaky) {
            ((ActivationLayer) read).setActivationFn(new KerasLeakyRelu(leaky.negativeSlope()));
        }
        if (layer instanceof Layer.Noise noise) {
            read.setIDropout(noises.of(index, noise));
        }
        if (read instanceof BaseLayer base) {
            base.setIUpdater(updater);
        }
        activation(layer.activation()).ifPresent(function -> {
            if (read instanceof ActivationLayer activation) {
                activation.setActivationFn(function);
            } else {
                ((BaseLayer) read).setActivationFn(function);
            }
        });
        if (read instanceof BaseOutputLayer output) {
            output.setActivationFn(new ActivationIdentity());
            output.setLossFn(loss);
        } else if (read instanceof LossLayer output) {
            output.setActivationFn(new ActivationIdentity());
            output.setLossFn(loss);
        }
    }

    private static org.deeplearning4j.nn.conf.layers.Layer replacement(org.deeplearning4j.nn.conf.layers.Layer layer) {
        if (layer instanceof GlobalPoolingLayer pooling && pooling.getPoolingType() == PoolingType.MAX) {
            return KerasGlobalMaximum.of(pooling);
        }
        if (layer instanceof ConvolutionLayer convolution
                && !Arrays.equals(convolution.getDilation(), new int[] {1, 1})) {
            if (layer instanceof DepthwiseConvolution2D depthwise) {
                return DilatedDepthwiseConvolution.of(depthwise);
            }
            if (layer.getClass() == ConvolutionLayer.class) {
                return DilatedConvolution.of(convolution);
            }
        }
        return layer;
    }

    private KeyedNoise mask(int layer, double rate, KeyedNoise.Effect effect) {
        return new KeyedNoise(new DropoutMask(randomness, layer, rate), effect, this::batch);
    }

    private KeyedNoise summands(int layer, Layer.GaussianNoise noise) {
        return new KeyedNoise(
                new GaussianSummands(randomness, layer, noise.stddev()), KeyedNoise.Effect.SUMMANDS, this::batch);
    }

    /** The activation where DL4J's own means something else than Keras'; empty where it is as good. */
    private static Optional<IActivation> activation(Activation activation) {
        return switch (activation) {
            case GELU -> Optional.of(new ExactGelu());
            case LEAKY_RELU -> Optional.of(new KerasLeakyRelu(Activation.LEAKY_RELU_SLOPE));
            case SELU -> Optional.of(new KerasSelu());
            case LINEAR, RELU, ELU, SILU, HARD_SILU, RELU6, SIGMOID, HARD_SIGMOID, TANH, SOFTMAX -> Optional.empty();
        };
    }

    /** The types of optimizers that have a form. */
    static Set<Class<?>> optimizers() {
        return UPDATERS.types();
    }

    /** DL4J has no momentum but Nesterov's, and takes none at all for another optimizer. */
    private static IUpdater descent(double learningRate, Optimizer.Sgd sgd) {
        if (sgd.momentum() == 0) {
            return new Sgd(learningRate);
        }
        return sgd.nesterov()
                ? new Nesterovs(learningRate, sgd.momentum())
                : new KerasUpdater(learningRate, new KerasUpdater.HeavyBall(sgd.momentum()));
    }
}
