package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.BatchMetrics;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.GaussianSummands;
import io.github.mnistmaven.trainer.engine.SampleNoise;
import io.github.mnistmaven.trainer.random.Randomness;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/** The parts of a network that trains: they know the batch that is being trained. */
final class TrainingParts implements NetworkParts {
    private final Randomness randomness;
    private final ObservedCrossEntropy loss = new ObservedCrossEntropy(this::batch);
    private Batch batch;

    TrainingParts(Randomness randomness) {
        this.randomness = randomness;
    }

    /** Says which batch is trained from now on. */
    void begin(Batch next) {
        batch = next;
    }

    private Batch batch() {
        return batch;
    }

    /** The metrics of the last batch. */
    BatchMetrics metrics() {
        return loss.metrics();
    }

    @Override
    public IDropout noise(int layer, Layer.Noise noise) {
        if (noise instanceof Layer.GaussianNoise gaussian) {
            SampleNoise summands = new GaussianSummands(randomness, layer, gaussian.stddev());
            return new KeyedNoise(summands, KeyedNoise.Effect.SUMMANDS, this::batch);
        }
        if (noise instanceof Layer.SpatialDropout2D dropout) {
            SampleNoise mask = new DropoutMask(randomness, layer, dropout.rate());
            return new KeyedNoise(mask, KeyedNoise.Effect.FACTORS_OF_CHANNELS, this::batch);
        }
        SampleNoise mask = new DropoutMask(randomness, layer, ((Layer.Dropout) noise).rate());
        return new KeyedNoise(mask, KeyedNoise.Effect.FACTORS, this::batch);
    }

    @Override
    public IActivation activation(Activation activation) {
        return activation == Activation.GELU ? new ExactGelu() : NetworkParts.super.activation(activation);
    }

    @Override
    public ConvolutionLayer dilated(ConvolutionLayer.Builder builder) {
        return new DilatedConvolution(builder);
    }

    @Override
    public DepthwiseConvolution2D dilated(DepthwiseConvolution2D.Builder builder) {
        return new DilatedDepthwiseConvolution(builder);
    }

    @Override
    public ILossFunction loss() {
        return loss;
    }

    @Override
    public IUpdater updater(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Sgd sgd && sgd.momentum() > 0 && !sgd.nesterov()) {
            return new KerasUpdater(sgd.learningRate(), new KerasUpdater.HeavyBall(sgd.momentum()));
        }
        if (optimizer instanceof Optimizer.Nadam nadam) {
            return new KerasUpdater(
                    nadam.learningRate(), new KerasUpdater.Nadam(nadam.beta1(), nadam.beta2(), nadam.epsilon()));
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new KerasUpdater(rmsProp.learningRate(), new KerasUpdater.RmsProp(rmsProp.rho(), rmsProp.epsilon()));
        }
        return NetworkParts.super.updater(optimizer);
    }
}
