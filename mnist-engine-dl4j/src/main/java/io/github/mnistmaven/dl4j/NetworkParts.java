package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** The parts of a network in which the one that trains differs from the one that is saved. */
interface NetworkParts {
    /** Parts that every DL4J knows, for model files. */
    NetworkParts STANDARD = new NetworkParts() {};

    /**
     * What a layer does to its input while training. DL4J takes rates for the share that stays.
     *
     * @param layer the layer's index in the plan
     */
    default IDropout noise(int layer, Layer.Noise noise) {
        if (noise instanceof Layer.SpatialDropout2D dropout) {
            return new SpatialDropout(1 - dropout.rate());
        }
        if (noise instanceof Layer.GaussianNoise gaussian) {
            return new GaussianNoise(gaussian.stddev());
        }
        return new Dropout(1 - ((Layer.Dropout) noise).rate());
    }

    /**
     * An activation. DL4J's gelu is an approximation by a sigmoid, up to 0.02 off, which stands for the exact one in a
     * model file; the one it calls precise is worse.
     */
    default IActivation activation(Activation activation) {
        return switch (activation) {
            case LINEAR -> new ActivationIdentity();
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU(Activation.LEAKY_RELU_SLOPE);
            case ELU -> new ActivationELU(Activation.ELU_ALPHA);
            case GELU -> new ActivationGELU(false);
            case SIGMOID -> new ActivationSigmoid();
            case TANH -> new ActivationTanH();
            case SOFTMAX -> new ActivationSoftmax();
        };
    }

    /** A convolution whose kernel is dilated. */
    default ConvolutionLayer dilated(ConvolutionLayer.Builder builder) {
        return builder.build();
    }

    /** A depthwise convolution whose kernel is dilated. */
    default DepthwiseConvolution2D dilated(DepthwiseConvolution2D.Builder builder) {
        return builder.build();
    }

    /** Softmax cross-entropy. */
    default ILossFunction loss() {
        return new LossMCXENT();
    }

    /**
     * The optimizer. DL4J has no momentum but Nesterov's, which stands for any in a model file, and its own idea of
     * RMSprop and of Nadam; weight decay and limits of gradients are left out.
     */
    default IUpdater updater(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Adam adam) {
            return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
        }
        if (optimizer instanceof Optimizer.AdamW adamw) {
            return new Adam(adamw.learningRate(), adamw.beta1(), adamw.beta2(), adamw.epsilon());
        }
        if (optimizer instanceof Optimizer.Nadam nadam) {
            return new Nadam(nadam.learningRate(), nadam.beta1(), nadam.beta2(), nadam.epsilon());
        }
        if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new RmsProp(rmsProp.learningRate(), rmsProp.rho(), rmsProp.epsilon());
        }
        Optimizer.Sgd sgd = (Optimizer.Sgd) optimizer;
        return sgd.momentum() == 0 ? new Sgd(sgd.learningRate()) : new Nesterovs(sgd.learningRate(), sgd.momentum());
    }
}
