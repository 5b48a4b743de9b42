package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.CacheMode;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DepthwiseConvolution2D;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SeparableConvolution2D;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

class LayerListTest {

    @Test
    void buildsWhatDl4jsOwnBuilderBuilds() {
        MultiLayerConfiguration own = fill(defaults().seed(7).list()).build();
        NeuralNetConfiguration.Builder defaults = defaults();
        defaults.setSeed(7);

        MultiLayerConfiguration built = fill(new LayerList(defaults)).build();

        assertThat(built.toJson()).isEqualTo(own.toJson());
    }

    @Test
    void keepsAGivenPreprocessor() {
        MultiLayerConfiguration built = new LayerList(defaults())
                .layer(new BatchNormalization.Builder().build())
                .layer(new DenseLayer.Builder().nOut(2).build())
                .inputPreProcessor(0, new CnnToFeedForwardPreProcessor(4, 3, 2))
                .setInputType(InputType.convolutional(4, 3, 2))
                .build();

        assertThat(built.getInputPreProcessors()).containsOnlyKeys(0);
        assertThat(((BatchNormalization) built.getConf(0).getLayer()).getNIn()).isEqualTo(24);
    }

    private static NeuralNetConfiguration.Builder defaults() {
        return new NeuralNetConfiguration.Builder()
                .updater(new Adam(0.01))
                .l2(0.1)
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .cacheMode(CacheMode.DEVICE);
    }

    private static NeuralNetConfiguration.ListBuilder fill(NeuralNetConfiguration.ListBuilder list) {
        return list.layer(new ConvolutionLayer.Builder(3, 2)
                        .nOut(4)
                        .convolutionMode(ConvolutionMode.Same)
                        .activation(Activation.RELU)
                        .build())
                .layer(new BatchNormalization.Builder().build())
                .layer(new ActivationLayer(Activation.ELU))
                .layer(new SubsamplingLayer.Builder(2, 2).stride(2, 2).build())
                .layer(new DropoutLayer(0.5))
                .layer(new DepthwiseConvolution2D.Builder(3, 3)
                        .nIn(4)
                        .nOut(8)
                        .depthMultiplier(2)
                        .build())
                .layer(new SeparableConvolution2D.Builder(2, 2).nOut(5).build())
                .layer(new DenseLayer.Builder().nOut(9).build())
                .layer(new OutputLayer.Builder(new LossMCXENT())
                        .nOut(3)
                        .activation(Activation.SOFTMAX)
                        .build())
                .setInputType(InputType.convolutional(12, 10, 1));
    }
}
