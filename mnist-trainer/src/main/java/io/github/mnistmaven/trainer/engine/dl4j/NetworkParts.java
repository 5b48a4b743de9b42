package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.experiment.model.Optimizer;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The parts of a network in which the one that trains differs from the one that is saved. */
interface NetworkParts {

    /** Parts that every DL4J knows, for model files. */
    NetworkParts STANDARD = new NetworkParts() {};

    /**
     * A dropout.
     *
     * @param layer the layer's index in the plan
     * @param rate the share of values set to zero
     */
    default IDropout dropout(int layer, double rate) {
        return new Dropout(1 - rate);
    }

    /** Softmax cross-entropy. */
    default ILossFunction loss() {
        return new LossMCXENT();
    }

    /** The optimizer. DL4J has no momentum but Nesterov's, which stands for any in a model file. */
    default IUpdater updater(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Adam adam) {
            return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
        }
        Optimizer.Sgd sgd = (Optimizer.Sgd) optimizer;
        return sgd.momentum() == 0 ? new Sgd(sgd.learningRate()) : new Nesterovs(sgd.learningRate(), sgd.momentum());
    }
}
