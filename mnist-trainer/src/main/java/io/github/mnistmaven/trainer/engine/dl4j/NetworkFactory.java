package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.EngineCoverage;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.Uncovered;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Turns a plan into DL4J's configuration of the same network, with Keras' meaning of every layer. Kernels, strides,
 * padding and activations are always written out, because DL4J's defaults are others. A flatten layer is no layer in DL4J:
 * it comes with the next dense one, and takes values in the order channel, row, column.
 */
public final class NetworkFactory {
    private static final CacheMode KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION = CacheMode.DEVICE;

    private final TrainingPlan plan;
    private final NetworkParts parts;

    NetworkFactory(TrainingPlan plan, NetworkParts parts) {
        this.plan = plan;
        this.parts = parts;
    }

    /**
     * The network in terms that every DL4J 1.0 knows, for a model file.
     *
     * @throws UnsupportedNetworkException if DL4J has no such network
     */
    public static MultiLayerConfiguration portable(TrainingPlan plan) throws UnsupportedNetworkException {
        return new NetworkFactory(plan, NetworkParts.STANDARD).configuration();
    }

    MultiLayerConfiguration configuration() throws UnsupportedNetworkException {
        requireCoverage();
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(plan.training().seed())
                .dataType(DataType.FLOAT)
                .updater(parts.updater(plan.training().optimizer()))
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .cacheMode(KEEP_CONVOLUTIONS_FOR_BACKPROPAGATION)
                .list();
        int last = plan.layers().size() - 1;
        for (int i = 0; i < last; i++) {
            if (!(plan.layers().get(i).layer() instanceof Layer.Flatten)) {
                layers.layer(hidden(i, plan.layers().get(i)));
            }
        }
        Shape image = plan.data().image();
        return layers.layer(output(plan.layers().get(last)))
                .setInputType(InputType.convolutional(image.height(), image.width(), image.channels()))
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

    /** The plan's layers that are layers in DL4J, in its order. */
    static List<PlannedLayer> networkLayers(TrainingPlan plan) {
        return plan.layers().stream()
                .filter(planned -> !(planned.layer() instanceof Layer.Flatten))
                .toList();
    }

    private org.deeplearning4j.nn.conf.layers.Layer hidden(int index, PlannedLayer planned)
            throws UnsupportedNetworkException {
        Layer layer = planned.layer();
        if (layer instanceof Layer.Conv2D convolution) {
            return convolution(planned, convolution);
        }
        if (layer instanceof Layer.MaxPooling2D pooling) {
            return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(array(pooling.poolSize()))
                    .stride(array(pooling.strides()))
                    .padding(0, 0)
                    .convolutionMode(mode(planned, pooling.poolSize(), pooling.strides(), pooling.padding()))
                    .build();
        }
        if (layer instanceof Layer.Dense dense) {
            return new DenseLayer.Builder()
                    .nIn(planned.input().size())
                    .nOut(dense.units())
                    .activation(activation(dense.activation()))
                    .build();
        }
        Layer.Dropout dropout = (Layer.Dropout) layer;
        return new DropoutLayer.Builder()
                .dropOut(parts.dropout(index, dropout.rate()))
                .build();
    }

    private static ConvolutionLayer convolution(PlannedLayer planned, Layer.Conv2D convolution)
            throws UnsupportedNetworkException {
        if (convolution.activation() == Activation.SOFTMAX) {
            throw new UnsupportedNetworkException("engine dl4j: layer " + planned.name()
                    + " has the activation softmax, which DL4J takes over columns instead of channels;"
                    + " give it another one");
        }
        return new ConvolutionLayer.Builder(array(convolution.kernelSize()))
                .nIn(planned.input().channels())
                .nOut(convolution.filters())
                .stride(array(convolution.strides()))
                .padding(0, 0)
                .convolutionMode(mode(planned, convolution.kernelSize(), convolution.strides(), convolution.padding()))
                .activation(activation(convolution.activation()))
                .build();
    }

    private OutputLayer output(PlannedLayer planned) throws UnsupportedNetworkException {
        int classes = plan.data().classes().size();
        if (!(planned.layer() instanceof Layer.Dense dense)
                || dense.activation() != Activation.SOFTMAX
                || dense.units() != classes) {
            throw new UnsupportedNetworkException(
                    "engine dl4j: the last layer is " + planned.name() + "; it has to be a dense layer of " + classes
                            + " units, one a class, with the activation softmax");
        }
        return new OutputLayer.Builder(parts.loss())
                .nIn(planned.input().size())
                .nOut(classes)
                .activation(org.nd4j.linalg.activations.Activation.SOFTMAX)
                .build();
    }

    private static int[] array(Size size) {
        return new int[] {size.height(), size.width()};
    }

    /** Where windows lie within the input, nothing has to be padded; DL4J would pad by less than nothing and crash. */
    private static ConvolutionMode mode(PlannedLayer planned, Size window, Size strides, Padding padding) {
        boolean beyond = padding == Padding.SAME
                && (pads(planned.input().height(), planned.output().height(), window.height(), strides.height())
                        || pads(planned.input().width(), planned.output().width(), window.width(), strides.width()));
        return beyond ? ConvolutionMode.Same : ConvolutionMode.Truncate;
    }

    private static boolean pads(int input, int output, int window, int stride) {
        return (output - 1) * stride + window > input;
    }

    private static org.nd4j.linalg.activations.Activation activation(Activation activation) {
        return switch (activation) {
            case LINEAR -> org.nd4j.linalg.activations.Activation.IDENTITY;
            case RELU -> org.nd4j.linalg.activations.Activation.RELU;
            case LEAKY_RELU -> org.nd4j.linalg.activations.Activation.LEAKYRELU;
            case ELU -> org.nd4j.linalg.activations.Activation.ELU;
            case GELU -> org.nd4j.linalg.activations.Activation.GELU;
            case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
            case TANH -> org.nd4j.linalg.activations.Activation.TANH;
            case SOFTMAX -> org.nd4j.linalg.activations.Activation.SOFTMAX;
        };
    }
}
