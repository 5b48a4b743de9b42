package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.BatchMetrics;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.random.Randomness;
import org.deeplearning4j.nn.conf.dropout.IDropout;
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
    public IDropout dropout(int layer, double rate) {
        return new KeyedDropout(new DropoutMask(randomness, layer, rate), this::batch);
    }

    @Override
    public IActivation activation(Activation activation) {
        return activation == Activation.GELU ? new ExactGelu() : NetworkParts.super.activation(activation);
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
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new KerasUpdater(rmsProp.learningRate(), new KerasUpdater.RmsProp(rmsProp.rho(), rmsProp.epsilon()));
        }
        return NetworkParts.super.updater(optimizer);
    }
}
