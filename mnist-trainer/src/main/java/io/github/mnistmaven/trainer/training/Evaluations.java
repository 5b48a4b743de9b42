package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.evaluation.Evaluation;
import io.github.mnistmaven.trainer.engine.Engine;
import java.io.IOException;

/**
 * Clean passes with the parameters that a run ends with.
 *
 * @param training over the images that were trained on
 * @param validation over those that were validated on
 * @param testImages the test set
 * @param test over the test set
 */
record Evaluations(Evaluation training, Evaluation validation, Images testImages, Evaluation test) {

    /** @throws IOException if the test set can't be read */
    static Evaluations of(Engine engine, TrialData data) throws IOException {
        Evaluator evaluator = new Evaluator(engine);
        Evaluation training = evaluator.evaluate(data.training());
        Evaluation validation = evaluator.evaluate(data.validation());
        Images testImages = data.test().images();
        return new Evaluations(
                training,
                validation,
                testImages,
                evaluator.evaluate(Subset.all(testImages).with(data.preprocessing())));
    }
}
