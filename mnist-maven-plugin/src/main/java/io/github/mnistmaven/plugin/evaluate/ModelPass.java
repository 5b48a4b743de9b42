package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.evaluation.Evaluation;
import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.runtime.Classifier;
import java.util.stream.IntStream;

/**
 * A pass of a model over labelled images, in plain Java on all processors: it takes every layer that a file may have,
 * needs no native library, and gives the same bits on every machine, as each image is computed for itself.
 *
 * @param classifier the model
 * @param console told how far it is
 */
record ModelPass(Classifier classifier, Console console) {
    /** Images between two words on how far it is. */
    private static final int STEP = 500;

    /** @throws ArithmeticException if the model's parameters are so large that an image has no probabilities */
    Evaluation over(Images images) {
        int classes = classifier.classNames().size();
        float[] probabilities = new float[images.count() * classes];
        for (int from = 0; from < images.count(); from += STEP) {
            int to = Math.min(from + STEP, images.count());
            IntStream.range(from, to).parallel().forEach(image -> {
                float[] ofImage = classifier.classify(images.image(image)).probabilities();
                System.arraycopy(ofImage, 0, probabilities, image * classes, classes);
            });
            console.live("evaluated " + Counts.grouped(to) + " of " + Counts.grouped(images.count()) + " images");
        }
        console.endLive();
        return Evaluation.of(Softmax.of(new Probabilities(classes, probabilities)), images.labels());
    }
}
