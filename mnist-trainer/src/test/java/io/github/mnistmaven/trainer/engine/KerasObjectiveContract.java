package io.github.mnistmaven.trainer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** {@code loss_with_penalties} is what Keras calls loss, step by step, and weight decay is Keras'. */
public abstract class KerasObjectiveContract {
    private final EngineFactory factory;

    protected KerasObjectiveContract(EngineFactory factory) {
        this.factory = factory;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/keras/objective.csv", numLinesToSkip = 1)
    void lossesAreThoseOfKeras(String name, String losses, String validationLosses) throws Exception {
        TrainingPlan plan = KerasObjective.plan(name);
        double[] trained = numbers(losses);
        double[] validated = numbers(validationLosses);
        Batch batch = KerasObjective.batch();
        try (Engine engine = factory.create(plan)) {
            engine.setParameters(KerasObjective.parameters(plan));
            for (int epoch = 0; epoch < trained.length; epoch++) {
                BatchMetrics metrics = engine.train(batch);
                BatchMetrics clean = BatchMetrics.of(
                        engine.predict(batch.images(), batch.count()), engine.objective(), batch.targets());

                assertThat(mean(metrics, batch))
                        .as("%s, loss of epoch %d", name, epoch)
                        .isCloseTo(trained[epoch], within(1e-6 * trained[epoch]));
                assertThat(mean(clean, batch))
                        .as("%s, validation loss of epoch %d", name, epoch)
                        .isCloseTo(validated[epoch], within(1e-6 * validated[epoch]));
            }
        }
    }

    private static double mean(BatchMetrics metrics, Batch batch) {
        return metrics.sums().get(ImageMetric.LOSS_WITH_PENALTIES) / batch.count();
    }

    private static double[] numbers(String list) {
        return Stream.of(list.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
