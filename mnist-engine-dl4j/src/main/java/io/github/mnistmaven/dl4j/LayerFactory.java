package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;

/**
 * Layers of a plan as DL4J's, with Keras' meaning of every one. Kernels, strides, padding and activations are always
 * written out, because DL4J's defaults are others.
 */
final class LayerFactory {
    private final NetworkParts parts;
    private final int classes;
    private final WindowLayers windows;

    /** @param classes how many the network tells apart */
    LayerFactory(NetworkParts parts, int classes) {
        this.parts = parts;
        this.classes = classes;
        windows = new WindowLayers(parts);
    }

    /**
     * A layer that others follow.
     *
     * @param index the layer's index in the plan
     * @param planned no residual block, and no flatten layer, of which DL4J makes no layer
     */
    org.deeplearning4j.nn.conf.layers.Layer hidden(int index, PlannedLayer planned) throws UnsupportedNetworkException {
        Layer layer = planned.layer();
        checkSoftmax(planned);
        if (layer instanceof Layer.Conv2D convolution) {
            return windows.convolution(planned, convolution);
        }
        if (layer instanceof Layer.DepthwiseConv2D depthwise) {
            return windows.depthwise(planned, depthwise);
        }
        if (layer instanceof Layer.SeparableConv2D separable) {
            return windows.separable(planned, separable);
        }
        if (layer instanceof Layer.MaxPooling2D pooling) {
            return windows.pooling(planned, SubsamplingLayer.PoolingType.MAX, pooling);
        }
        if (layer instanceof Layer.AveragePooling2D pooling) {
            return windows.pooling(planned, SubsamplingLayer.PoolingType.AVG, pooling);
        }
        if (layer instanceof Layer.GlobalMaxPooling2D) {
            return new GlobalPoolingLayer.Builder(PoolingType.MAX).build();
        }
        if (layer instanceof Layer.GlobalAveragePooling2D) {
            return new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
        }
        if (layer instanceof Layer.Dense dense) {
            return new DenseLayer.Builder()
                    .nIn(planned.input().size())
                    .nOut(dense.units())
                    .hasBias(dense.useBias())
                    .activation(parts.activation(dense.activation()))
                    .build();
        }
        if (layer instanceof Layer.BatchNormalization normalization) {
            return new BatchNormalization.Builder()
                    .decay(normalization.momentum())
                    .eps(normalization.epsilon())
                    .useLogStd(false)
                    .build();
        }
        if (layer instanceof Layer.Activated activated) {
            return new ActivationLayer.Builder()
                    .activation(parts.activation(activated.activation()))
                    .build();
        }
        return new DropoutLayer.Builder()
                .dropOut(parts.noise(index, (Layer.Noise) layer))
                .build();
    }

    private static void checkSoftmax(PlannedLayer planned) throws UnsupportedNetworkException {
        if (planned.output().isImage() && planned.layer().activation() == Activation.SOFTMAX) {
            throw new UnsupportedNetworkException("engine dl4j: layer " + planned.name()
                    + " has the activation softmax, which DL4J takes over columns instead of channels;"
                    + " give it another one");
        }
    }

    /** The last layer, which gives one probability a class. */
    org.deeplearning4j.nn.conf.layers.Layer output(PlannedLayer planned) throws UnsupportedNetworkException {
        Layer layer = planned.layer();
        if (!planned.output().equals(Shape.vector(classes)) || layer.activation() != Activation.SOFTMAX) {
            throw new UnsupportedNetworkException("engine dl4j: the last layer is " + planned.name()
                    + "; it has to give a vector of " + classes
                    + " values, one a class, with the activation softmax: use a dense layer of " + classes + " units");
        }
        if (layer instanceof Layer.Activated) {
            return new LossLayer.Builder(parts.loss())
                    .activation(parts.activation(Activation.SOFTMAX))
                    .build();
        }
        return new OutputLayer.Builder(parts.loss())
                .nIn(planned.input().size())
                .nOut(classes)
                .hasBias(((Layer.Dense) layer).useBias())
                .activation(parts.activation(Activation.SOFTMAX))
                .build();
    }
}
