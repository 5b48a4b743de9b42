package io.github.mnistmaven.trainer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Steps computed by hand: an image of one pixel, 1, with equal probabilities, so that the gradients are a half. */
class ReferenceTrainingTest {
    private static final Batch BATCH = new Batch(1, new int[] {0}, new float[] {1}, new int[] {0});

    @Test
    void adamDividesByTheRootOfTheSquares() {
        // bias corrections cancel in the first step: 0.1 * -0.5 / (0.5 + 0.001 / sqrt(0.01))
        ReferenceTraining training = training(new Optimizer.Adam(0.1, 0.9, 0.99, 0.001), 0);

        training.train(BATCH);

        assertThat(training.parameters()[0]).isCloseTo(2 + 0.1 * 0.5 / 0.51, within(1e-12));
        assertThat(training.slots().get(0)[0]).isCloseTo(-0.05, within(1e-12));
        assertThat(training.slots().get(1)[0]).isCloseTo(0.0025, within(1e-12));
    }

    @Test
    void adamwTakesItsShareOfAllThatIsNotExcluded() {
        ReferenceTraining adam = training(new Optimizer.Adam(0.1, 0.9, 0.99, 0.001), 0);
        ReferenceTraining adamw = training(new Optimizer.AdamW(0.1, 0.9, 0.99, 0.001, 0.03), 0);
        ReferenceTraining ofKernels = training(
                new Optimizer.AdamW(
                        0.1, 0.9, 0.99, 0.001, 0.03, List.of(ParameterKind.BIAS), Optional.empty(), Optional.empty()),
                0);

        adam.train(BATCH);
        adamw.train(BATCH);
        ofKernels.train(BATCH);

        assertThat(adamw.parameters()[0]).isCloseTo(adam.parameters()[0] - 0.1 * 0.03 * 2, within(1e-12));
        assertThat(adamw.parameters()[2]).isCloseTo(adam.parameters()[2] - 0.1 * 0.03 * 3, within(1e-12));
        assertThat(ofKernels.parameters()[0]).isEqualTo(adamw.parameters()[0]);
        assertThat(ofKernels.parameters()[2]).isEqualTo(adam.parameters()[2]);
    }

    @Test
    void nadamLooksAheadByTheNextMomentum() {
        // momentums of the first two steps: 0.9 * (1 - 0.5 * 0.96) = 0.468 and 0.9 * (1 - 0.5 * 0.9216) = 0.48528
        ReferenceTraining training =
                training(new Optimizer.Nadam(0.1, 0.9, 0.99, 0.001, Optional.empty(), Optional.empty()), 0);

        training.train(BATCH);

        double mean = 0.48528 * -0.05 / (1 - 0.468 * 0.48528) - 0.5;
        assertThat(training.parameters()[0]).isCloseTo(2 - 0.1 * mean / 0.501, within(1e-12));
        assertThat(training.slots().get(0)[0]).isCloseTo(-0.05, within(1e-12));
        assertThat(training.slots().get(1)[0]).isCloseTo(0.0025, within(1e-12));
    }

    @Test
    void gradientsThatAreTooLongAreScaledEachByItself() {
        // penalties of the kernel alone make its gradient 3.5 and 4.5 long; that of the biases is half a unit and half
        // a unit
        Optimizer clipped = new Optimizer.Sgd(0.1, 0, false, Optional.of(0.75), Optional.empty());
        ReferenceTraining training =
                training(clipped, new Regularization(Optional.empty(), Optional.empty(), 0, 1, 0, List.of(), 0));

        training.train(BATCH);

        double kernel = 0.75 / Math.hypot(3.5, 4.5);
        assertThat(training.parameters())
                .containsExactly(
                        new double[] {2 - 0.1 * 3.5 * kernel, 2 - 0.1 * 4.5 * kernel, 3.05, 2.95}, within(1e-12));
    }

    @Test
    void rmspropAddsItsEpsilonInsideTheRoot() {
        ReferenceTraining training = training(new Optimizer.RmsProp(0.1, 0.8, 0.04), 0);

        training.train(BATCH);

        assertThat(training.parameters()[0]).isCloseTo(2 + 0.1 * 0.5 / Math.sqrt(0.05 + 0.04), within(1e-12));
        assertThat(training.slots().get(0)[0]).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void gradientDescentDecaysByTheWeightBeforeTheStep() {
        ReferenceTraining training = training(new Optimizer.Sgd(0.1, 0, false), 0.5);

        training.train(BATCH);

        assertThat(training.parameters()).containsExactly(new double[] {1.95, 1.85, 2.9, 2.8}, within(1e-12));
        assertThat(training.slots()).isEmpty();
    }

    @Test
    void velocityIsAddedToTheParameters() {
        OptimizerState moving = new OptimizerState(7, List.of(new float[] {1, 0, 0, 0}));

        ReferenceTraining momentum =
                training(new Optimizer.Sgd(0.1, 0.5, false), 0).with(moving);
        momentum.train(BATCH);
        assertThat(momentum.parameters()[0]).isCloseTo(2 + 0.55, within(1e-12));

        ReferenceTraining nesterov =
                training(new Optimizer.Sgd(0.1, 0.5, true), 0).with(moving);
        nesterov.train(BATCH);
        assertThat(nesterov.parameters()[0]).isCloseTo(2 + 0.275 + 0.05, within(1e-12));
        assertThat(nesterov.slots().get(0)[0]).isCloseTo(0.55, within(1e-12));
    }

    private static ReferenceTraining training(Optimizer optimizer, double weightDecay) {
        return training(
                optimizer, new Regularization(Optional.empty(), Optional.empty(), 0, 0, weightDecay, List.of(), 0));
    }

    private static ReferenceTraining training(Optimizer optimizer, Regularization regularization) {
        return new ReferenceTraining(
                new PlanBuilder(Shape.image(1, 1, 1), 2)
                        .optimizer(optimizer)
                        .regularization(regularization)
                        .layer(new Layer.Flatten())
                        .layer(new Layer.Dense(2, Activation.SOFTMAX))
                        .build(),
                new float[] {2, 2, 3, 3});
    }
}
