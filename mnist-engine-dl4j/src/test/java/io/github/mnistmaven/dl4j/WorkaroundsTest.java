package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock.ParamState;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSELU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.impl.transforms.any.IsMax;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.RmsProp;

/** What is worked around in DL4J; where one of these fails, a workaround can go. */
class WorkaroundsTest {
    private static final Optimizer SGD = new Optimizer.Sgd(0.1, 0, false);

    @Test
    void rmspropStillStartsFromItsEpsilon() {
        INDArray state = Nd4j.create(3);

        new RmsProp(0.1, 0.9, 0.5).instantiate(state, true);

        assertThat(state.toFloatVector())
                .as("without this KerasUpdater.RmsProp may not be needed")
                .containsOnly(0.5f);
    }

    @Test
    void rmspropStillAddsItsEpsilonOutsideTheRoot() {
        INDArray state = Nd4j.create(1);
        INDArray gradient = Nd4j.createFromArray(2f);

        // a mean square of 0.5 * 4 + 0.5 * 0.25 and an epsilon of 0.25
        new RmsProp(1, 0.5, 0.25).instantiate(state, true).applyUpdater(gradient, 0, 0);

        assertThat(gradient.getFloat(0))
                .as("without this KerasUpdater.RmsProp may not be needed")
                .isEqualTo((float) (2 / (Math.sqrt(2.125) + 0.25)));
    }

    @Test
    void adadeltaStillHasNoLearningRate() {
        assertThat(new AdaDelta().hasLearningRate())
                .as("without this KerasUpdater.Adadelta may not be needed")
                .isFalse();
    }

    @Test
    void nadamStillHasOneMomentumForAllSteps() {
        INDArray state = Nd4j.create(2);
        INDArray gradient = Nd4j.createFromArray(1f);

        new Nadam(1, 0.5, 0.5, 0).instantiate(state, true).applyUpdater(gradient, 0, 0);

        // Keras makes 1.14 of it
        assertThat(gradient.getFloat(0))
                .as("without this KerasUpdater.Nadam may not be needed")
                .isCloseTo((float) (1.5 * Math.sqrt(2)), within(1e-6f));
    }

    @Test
    void activationsStillChangeTheirInputInPlaceUnlessTheyTrain() {
        ComputationGraph graph = new ComputationGraph(new NeuralNetConfiguration.Builder()
                .graphBuilder()
                .addInputs("input")
                .addLayer("relu", new ActivationLayer(new ActivationReLU()), "input")
                .addVertex("sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), "input", "relu")
                .setOutputs("sum")
                .build());
        graph.init();

        assertThat(graph.outputSingle(Nd4j.createFromArray(new float[][] {{-1, 2}}))
                        .toFloatVector())
                .as("with -1 and 4 a graph's input need not be copied in Dl4jNetwork")
                .containsExactly(0, 4);
    }

    @Test
    void oneDnnHelpersStillLackDilatedKernels() {
        assumeThat(Nd4jCpu.Environment.getInstance().isUseONEDNN()).isTrue();
        OneDnnHelpers.enable();
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new ConvolutionLayer.Builder(2, 2)
                        .nIn(1)
                        .nOut(1)
                        .dilation(2, 2)
                        .helperAllowFallback(false)
                        .build())
                .build());
        network.init();

        assertThatThrownBy(() -> network.output(Nd4j.create(1, 1, 4, 4)))
                .as("without this DilatedConvolution can go")
                .hasMessageContaining("isCudnnAllowFallback() is set to false");
    }

    @Test
    void layersOfNoiseStillHandOnWhatNoLayerHasMade() {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .list()
                .layer(new DropoutLayer(0.5))
                .layer(new DropoutLayer(0.5))
                .layer(new DenseLayer.Builder().nIn(2).nOut(1).build())
                .build());
        network.init();

        assertThatIllegalStateException()
                .as("without this Dl4jNetwork need not pad by nothing")
                .isThrownBy(() -> network.output(Nd4j.create(1, 2)))
                .withMessageContaining("workspace validation failed");
    }

    @Test
    void nd4jStillHasNoOneDnnForDilatedDepthwiseKernels() {
        assumeThat(Nd4jCpu.Environment.getInstance().isUseONEDNN()).isTrue();
        DynamicCustomOp convolution = DynamicCustomOp.builder("depthwise_conv2d")
                .addInputs(Nd4j.create(1, 1, 4, 4), Nd4j.create(2, 2, 1, 1))
                .addIntegerArguments(2, 2, 1, 1, 0, 0, 2, 2, 0, 0)
                .addOutputs(Nd4j.create(1, 1, 2, 2))
                .build();

        assertThatThrownBy(() -> Nd4j.exec(convolution))
                .as("without this DilatedDepthwiseConvolution can go")
                .hasStackTraceContaining("could not create a descriptor for a dilated convolution");
    }

    @Test
    void separableConvolutionsOfASingleChannelStillLackTheirPointwisePart() {
        DynamicCustomOp convolution = DynamicCustomOp.builder("sconv2d")
                .addInputs(Nd4j.ones(1, 1, 1, 1), Nd4j.ones(1, 1, 1, 1), Nd4j.valueArrayOf(new long[] {1, 1, 1, 1}, 7f))
                .addIntegerArguments(1, 1, 1, 1, 0, 0, 1, 1, 0, 0)
                .addOutputs(Nd4j.create(1, 1, 1, 1))
                .build();

        assertThat(Nd4j.exec(convolution)[0].getFloat(0))
                .as("with 7 Dl4jFlaws need not have them")
                .isEqualTo(1);
    }

    @Test
    void leakyReluStillHasADerivativeOfOneAtZero() {
        INDArray gradient = new ActivationLReLU(0.25)
                .backprop(Nd4j.createFromArray(-1f, 0f, 1f), Nd4j.ones(3))
                .getFirst();

        assertThat(gradient.toFloatVector())
                .as("with 0.25 in the middle KerasLeakyRelu can go")
                .containsExactly(0.25f, 1, 1);
    }

    @Test
    void seluStillHasTheDerivativeOfNegativeValuesAtZero() {
        INDArray gradient = new ActivationSELU()
                .backprop(Nd4j.createFromArray(0f, 1f), Nd4j.ones(2))
                .getFirst();

        assertThat(gradient.toFloatVector())
                .as("with 1.050701 twice KerasSelu can go")
                .containsExactly(1.7580993f, 1.050701f);
    }

    @Test
    void globalMaximaStillGiveTheFirstOfEqualOnesTheWholeGradient() {
        INDArray isLargest = Nd4j.exec(new IsMax(Nd4j.ones(1, 1, 2, 2), Nd4j.create(1, 1, 2, 2), 2, 3))[0];

        assertThat(isLargest.reshape(4).toFloatVector())
                .as("with four ones KerasGlobalMaximum need not count them")
                .containsExactly(1, 0, 0, 0);
    }

    @Test
    void preciseGeluIsStillWrong() {
        INDArray value = new ActivationGELU(true).getActivation(Nd4j.createFromArray(2f), false);

        // 2 * Phi(2) is 1.9545
        assertThat(value.getFloat(0)).as("without this ExactGelu can go").isLessThan(1.93f);
    }

    @Test
    void singleValuesStillHaveNoVariance() {
        assertThat(Nd4j.ones(1, 3).var(false, 0).shape())
                .as("without this Dl4jEngine need not train a single image as two")
                .isNotEqualTo(new long[] {3});
    }

    @Test
    void movingVariancesAreStillReadForLogarithms() {
        String json = Written.json(TestNetworks.everyParameter("normalized").plan(SGD));
        String unnamed = json.replace("[\"gamma\",\"beta\",\"mean\",\"var\"]", "[]");

        assertThat(unnamed).isNotEqualTo(json);
        assertThat(normalization(json).isUseLogStd()).isFalse();
        assertThat(normalization(unnamed).isUseLogStd())
                .as("without this LayerForms need not name statistics")
                .isTrue();
    }

    private static BatchNormalization normalization(String json) {
        return (BatchNormalization)
                MultiLayerConfiguration.fromJson(json).getConf(1).getLayer();
    }

    @Test
    void biasesOfDepthwiseConvolutionsAreStillTakenForWeights() throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "depthwise",
                        new Layer.DepthwiseConv2D(Size.square(2), Size.square(1), Padding.VALID, 1, Activation.RELU),
                        new Layer.Flatten(),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(SGD);
        MultiLayerNetwork network = new MultiLayerNetwork(MultiLayerConfiguration.fromJson(Written.json(plan)));
        network.init();

        ParamState first = ((BaseMultiLayerUpdater<?>) network.getUpdater())
                .getUpdaterBlocks()
                .get(0)
                .getLayersAndVariablesInBlock()
                .get(0);

        assertThat(ParameterLayout.of(plan).parts().get(0).kind()).isEqualTo(TensorKind.BIAS);
        assertThat(first.getParamName())
                .as("without this DL4J's own penalties could replace those of GradientRules")
                .isEqualTo("W");
    }
}
