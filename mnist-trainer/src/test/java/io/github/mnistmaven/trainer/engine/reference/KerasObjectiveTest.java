package io.github.mnistmaven.trainer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.KerasObjective;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What engines are held against agrees with Keras itself. */
class KerasObjectiveTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/keras/objective.csv", numLinesToSkip = 1)
    void objectivesAreThoseOfKeras(String name, String losses, String validationLosses) {
        TrainingPlan plan = KerasObjective.plan(name);
        ReferenceTraining training = new ReferenceTraining(plan, KerasObjective.parameters(plan));
        double[] expected =
                Stream.of(losses.split(" ")).mapToDouble(Double::parseDouble).toArray();

        for (int epoch = 0; epoch < expected.length; epoch++) {
            assertThat(training.train(KerasObjective.batch()).objective())
                    .as("%s, epoch %d", name, epoch)
                    .isCloseTo(expected[epoch], within(1e-6 * expected[epoch]));
        }
    }
}
