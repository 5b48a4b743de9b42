package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.EngineCoverage;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Turns a plan into DL4J's configuration of the same network, with Keras' meaning of every layer. Kernels, strides,
 * padding and activations are always written out, because DL4J's defaults are others. A flatten layer is no layer in DL4J:
 * it comes with the next one, and gives values in the order channel, row, column.
 */
public final class NetworkFactory {
    private static final CacheMode KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION = CacheMode.DEVICE;

    private final TrainingPlan plan;
    private final NetworkParts parts;
    private final WindowLayers windows;

    NetworkFactory(TrainingPlan plan, NetworkParts parts) {
        this.plan = plan;
        this.parts = parts;
        windows = new WindowLayers(parts);
    }

    /**
     * The network in terms that every DL4J 1.0 knows, for a model file.
     *
     * @throws UnsupportedNetworkException if DL4J has no such network
     */
    public static MultiLayerConfiguration portable(TrainingPlan plan) throws UnsupportedNetworkException {
        MultiLayerConfiguration configuration = new NetworkFactory(plan, NetworkParts.STANDARD).configuration();
        configuration.getConfs().forEach(NetworkFactory::nameStatistics);
        return configuration;
    }

    /** DL4J reads a moving variance for a logarithm unless the names of a layer's parameters say that it is a variance. */
    private static void nameStatistics(NeuralNetConfiguration configuration) {
        if (configuration.getLayer() instanceof BatchNormalization normalization) {
            normalization.initializer().paramKeys(normalization).forEach(configuration::addVariable);
        }
    }

    MultiLayerConfiguration configuration() throws UnsupportedNetworkException {
        requireCoverage();
        LayerList layers = new LayerList(defaults());
        int last = plan.layers().size() - 1;
        int count = 0;
        for (int i = 0; i <= last; i++) {
            PlannedLayer planned = plan.layers().get(i);
            if (i < last && planned.layer() instanceof Layer.Flatten) {
                layers.inputPreProcessor(count, flatten(planned.input()));
            } else {
                layers.layer(i < last ? hidden(i, planned) : output(planned));
                count++;
            }
        }
        Shape image = plan.data().image();
        return layers.setInputType(InputType.convolutional(image.height(), image.width(), image.channels()))
                .build();
    }

    private void requireCoverage() throws UnsupportedNetworkException {
        Optional<Uncovered> uncovered =
                EngineCoverage.dl4j(plan.layers()).stream().findFirst();
        if (uncovered.isPresent()) {
            throw new UnsupportedNetworkException(
                    "engine " + uncovered.get() + "; use " + uncovered.get().remedy());
        }
    }

    private NeuralNetConfiguration.Builder defaults() {
        NeuralNetConfiguration.Builder defaults = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(parts.updater(plan.training().optimizer()))
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .cacheMode(KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION);
        defaults.setSeed(plan.training().seed());
        return defaults;
    }

    private static CnnToFeedForwardPreProcessor flatten(Shape image) {
        return new CnnToFeedForwardPreProcessor(image.height(), image.width(), image.channels());
    }

    private org.deeplearning4j.nn.conf.layers.Layer hidden(int index, PlannedLayer planned)
            throws UnsupportedNetworkException {
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
        if (layer instanceof Layer.MaxPooling2D p) {
            return windows.pooling(planned, SubsamplingLayer.PoolingType.MAX, p.poolSize(), p.strides(), p.padding());
        }
        if (layer instanceof Layer.AveragePooling2D p) {
            return windows.pooling(planned, SubsamplingLayer.PoolingType.AVG, p.poolSize(), p.strides(), p.padding());
        }
        if (layer instanceof Layer.GlobalAveragePooling2D) {
            return new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
        }
        if (layer instanceof Layer.Dense dense) {
            return new DenseLayer.Builder()
                    .nIn(planned.input().size())
                    .nOut(dense.units())
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
        Layer.Dropout dropout = (Layer.Dropout) layer;
        return new DropoutLayer.Builder()
                .dropOut(parts.dropout(index, dropout.rate()))
                .build();
    }

    private static void checkSoftmax(PlannedLayer planned) throws UnsupportedNetworkException {
        if (planned.output().isImage() && planned.layer().activation() == Activation.SOFTMAX) {
            throw new UnsupportedNetworkException("engine dl4j: layer " + planned.name()
                    + " has the activation softmax, which DL4J takes over columns instead of channels;"
                    + " give it another one");
        }
    }

    private org.deeplearning4j.nn.conf.layers.Layer output(PlannedLayer planned) throws UnsupportedNetworkException {
        int classes = plan.data().classes().size();
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
                .activation(parts.activation(Activation.SOFTMAX))
                .build();
    }
}
