package io.github.mnistmaven.trainer.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.ParameterKind;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock.ParamState;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
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
    void movingVariancesAreStillReadForLogarithms() throws Exception {
        TrainingPlan plan = TestNetworks.everyParameter("normalized").plan(SGD);
        MultiLayerConfiguration unnamed = new NetworkFactory(plan, NetworkParts.STANDARD).configuration();

        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(unnamed.toJson());

        assertThat(((BatchNormalization) unnamed.getConf(1).getLayer()).isUseLogStd())
                .isFalse();
        assertThat(((BatchNormalization) read.getConf(1).getLayer()).isUseLogStd())
                .as("without this NetworkFactory need not name statistics")
                .isTrue();
    }

    @Test
    void biasesOfDepthwiseConvolutionsAreStillTakenForWeights() throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "depthwise",
                        new Layer.DepthwiseConv2D(Size.square(2), Size.square(1), Padding.VALID, 1, Activation.RELU),
                        new Layer.Flatten(),
                        new Layer.Dense(3, Activation.SOFTMAX))
                .plan(SGD);
        MultiLayerNetwork network = new MultiLayerNetwork(NetworkFactory.portable(plan));
        network.init();

        ParamState first = ((BaseMultiLayerUpdater<?>) network.getUpdater())
                .getUpdaterBlocks()
                .get(0)
                .getLayersAndVariablesInBlock()
                .get(0);

        assertThat(ParameterLayout.of(plan).parts().get(0).kind()).isEqualTo(ParameterKind.BIAS);
        assertThat(first.getParamName())
                .as("without this DL4J's own penalties could replace KernelPenalties")
                .isEqualTo("W");
    }
}
