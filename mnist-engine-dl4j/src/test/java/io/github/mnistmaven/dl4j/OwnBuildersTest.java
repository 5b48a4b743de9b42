package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Layers;
import java.util.List;
import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.GaussianNoise;
import org.deeplearning4j.nn.conf.dropout.SpatialDropout;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.layers.ZeroPaddingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU6;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Every type of layer, written as DL4J's own builders write it. */
class OwnBuildersTest {
    private static final Size ONE = Size.square(1);
    private static final Size TWO = Size.square(2);

    @Test
    void aSequenceIsWhatTheyBuild() {
        TrainingPlan plan = new PlanBuilder(Shape.image(13, 11, 2), 3)
                .layer(Layers.dilated(new Layer.Conv2D(4, new Size(3, 2), ONE, Padding.SAME, Activation.RELU), 2, 1))
                .layer(new Layer.BatchNormalization(0.9, 0.001))
                .layer(new Layer.Activated(Activation.ELU))
                .layer(new Layer.LeakyRelu(0.3))
                .layer(new Layer.Activated(Activation.SELU))
                .layer(new Layer.Activated(Activation.SILU))
                .layer(new Layer.Activated(Activation.RELU6))
                .layer(new Layer.MaxPooling2D(new Size(2, 3), ONE, Padding.SAME))
                .layer(new Layer.DepthwiseConv2D(TWO, ONE, Padding.VALID, 2, Activation.LEAKY_RELU))
                .layer(new Layer.Dropout(0.25))
                .layer(Layers.unbiased(new Layer.SeparableConv2D(5, TWO, TWO, Padding.SAME, 3, Activation.GELU)))
                .layer(new Layer.AveragePooling2D(TWO, TWO, Padding.VALID))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(9, Activation.SIGMOID))
                .layer(new Layer.GaussianNoise(0.5))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
        MultiLayerConfiguration built = defaults()
                .list()
                .layer(new ConvolutionLayer.Builder(3, 2)
                        .nOut(4)
                        .stride(1, 1)
                        .dilation(2, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(new ActivationReLU())
                        .build())
                .layer(normalization(0.9, 0.001))
                .layer(new ActivationLayer(new ActivationELU(1)))
                .layer(new ActivationLayer(new ActivationLReLU(0.3)))
                .layer(new ActivationLayer(new ActivationSELU()))
                .layer(new ActivationLayer(new ActivationSwish()))
                .layer(new ActivationLayer(new ActivationReLU6()))
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                        .kernelSize(2, 3)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Same)
                        .build())
                .layer(new DepthwiseConvolution2D.Builder(2, 2)
                        .depthMultiplier(2)
                        .nIn(4)
                        .nOut(8)
                        .stride(1, 1)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .activation(new ActivationLReLU(0.2))
                        .build())
                .layer(new DropoutLayer(0.75))
                .layer(new SeparableConvolution2D.Builder(2, 2)
                        .depthMultiplier(3)
                        .nOut(5)
                        .stride(2, 2)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .hasBias(false)
                        .activation(new ActivationGELU(false))
                        .build())
                .layer(new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.AVG)
                        .kernelSize(2, 2)
                        .stride(2, 2)
                        .convolutionMode(ConvolutionMode.Truncate)
                        .build())
                .layer(new DenseLayer.Builder()
                        .nOut(9)
                        .activation(new ActivationSigmoid())
                        .build())
                .layer(new DropoutLayer.Builder()
                        .dropOut(new GaussianNoise(0.5))
                        .build())
                .layer(new OutputLayer.Builder(new LossMCXENT())
                        .nOut(3)
                        .activation(new ActivationSoftmax())
                        .build())
                .setInputType(InputType.convolutional(13, 11, 2))
                .build();
        nameStatistics(built.getConf(1));

        assertThat(Written.json(plan)).isEqualTo(Written.compact(built.toJson()));
    }

    @Test
    void aGraphIsWhatTheyBuild() {
        TrainingPlan plan = new PlanBuilder(Shape.image(6, 5, 3), 3)
                .layer(new Layer.Residual(List.of(
                        new Layer.SpatialDropout2D(0.5), new Layer.Conv2D(3, ONE, ONE, Padding.SAME, Activation.TANH))))
                .layer(new Layer.GlobalMaxPooling2D())
                .layer(new Layer.Activated(Activation.SOFTMAX))
                .build();
        List<String> names =
                plan.layers().stream().map(planned -> planned.name()).toList();
        ComputationGraphConfiguration built = defaults()
                .graphBuilder()
                .addInputs("input")
                .setInputTypes(InputType.convolutional(6, 5, 3))
                .addVertex("copy", new ScaleVertex(1), "input")
                .addLayer(
                        names.get(1),
                        new DropoutLayer.Builder()
                                .dropOut(new SpatialDropout(0.5))
                                .build(),
                        "copy")
                .addLayer(
                        names.get(2),
                        new ConvolutionLayer.Builder(1, 1)
                                .nOut(3)
                                .stride(1, 1)
                                .convolutionMode(ConvolutionMode.Truncate)
                                .activation(new ActivationTanH())
                                .build(),
                        names.get(1))
                .addVertex(names.get(0), new ElementWiseVertex(ElementWiseVertex.Op.Add), "copy", names.get(2))
                .addLayer(names.get(3), new GlobalPoolingLayer.Builder(PoolingType.MAX).build(), names.get(0))
                .addLayer(
                        names.get(4),
                        new LossLayer.Builder(new LossMCXENT())
                                .activation(new ActivationSoftmax())
                                .build(),
                        names.get(3))
                .setOutputs(names.get(4))
                .build();

        assertThat(Written.json(plan)).isEqualTo(Written.compact(built.toJson()));
    }

    @Test
    void flatteningIsAVertexOfAGraph() {
        TrainingPlan plan = new PlanBuilder(Shape.image(2, 2, 1), 2)
                .layer(new Layer.Flatten())
                .layer(new Layer.Residual(List.of(new Layer.Dense(4, Activation.LINEAR))))
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .build();
        List<String> names =
                plan.layers().stream().map(planned -> planned.name()).toList();
        ComputationGraphConfiguration built = defaults()
                .graphBuilder()
                .addInputs("input")
                .setInputTypes(InputType.convolutional(2, 2, 1))
                .addVertex(names.get(0), new PreprocessorVertex(new CnnToFeedForwardPreProcessor(2, 2, 1)), "input")
                .addLayer(
                        names.get(2),
                        new DenseLayer.Builder()
                                .nOut(4)
                                .activation(new ActivationIdentity())
                                .build(),
                        names.get(0))
                .addVertex(names.get(1), new ElementWiseVertex(ElementWiseVertex.Op.Add), names.get(0), names.get(2))
                .addLayer(
                        names.get(3),
                        new OutputLayer.Builder(new LossMCXENT())
                                .nOut(2)
                                .activation(new ActivationSoftmax())
                                .build(),
                        names.get(1))
                .setOutputs(names.get(3))
                .build();

        assertThat(Written.json(plan)).isEqualTo(Written.compact(built.toJson()));
    }

    @Test
    void whatWouldHandOnItsInputStandsBehindALayerThatCopiesIt() {
        TrainingPlan plan = new PlanBuilder(Shape.image(2, 2, 1), 2)
                .layer(new Layer.Activated(Activation.TANH))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .build();
        MultiLayerConfiguration built = defaults()
                .list()
                .layer(new ZeroPaddingLayer.Builder(0, 0).build())
                .layer(new ActivationLayer(new ActivationTanH()))
                .layer(new OutputLayer.Builder(new LossMCXENT())
                        .nOut(2)
                        .activation(new ActivationSoftmax())
                        .build())
                .setInputType(InputType.convolutional(2, 2, 1))
                .build();

        assertThat(Written.json(plan)).isEqualTo(Written.compact(built.toJson()));
    }

    private static BatchNormalization normalization(double decay, double epsilon) {
        return new BatchNormalization.Builder()
                .decay(decay)
                .eps(epsilon)
                .useLogStd(false)
                .build();
    }

    /** DL4J names them when it makes a network of the configuration, and reads them for others otherwise. */
    private static void nameStatistics(NeuralNetConfiguration configuration) {
        BatchNormalization normalization = (BatchNormalization) configuration.getLayer();
        normalization.initializer().paramKeys(normalization).forEach(configuration::addVariable);
    }

    private static NeuralNetConfiguration.Builder defaults() {
        return new NeuralNetConfiguration.Builder()
                .seed(0)
                .updater(new Adam())
                .weightInit(WeightInit.XAVIER_UNIFORM)
                .cacheMode(CacheMode.DEVICE);
    }
}
