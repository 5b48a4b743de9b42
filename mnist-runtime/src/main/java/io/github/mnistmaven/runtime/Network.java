package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.PlainText;
import io.github.mnistmaven.model.network.Confidence;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A trained network that computes.
 *
 * @param input the shape of an image
 * @param preparation how a picture becomes an image
 * @param preprocessing what becomes of its pixels
 * @param classes their names in the order of their labels
 * @param confidence how sure it is of its answers, and from when on sure enough; empty if nobody knows
 */
record Network(
        String name,
        Shape input,
        Preparation preparation,
        Preprocessing preprocessing,
        List<String> classes,
        Optional<Confidence> confidence,
        Layer layers) {
    /**
     * Reads a model file; nothing in it is believed before it is checked.
     *
     * @throws ModelFormatException if it is damaged, or takes more than the budget
     */
    static Network read(ModelFile.Source source, Budget budget) throws IOException {
        return of(ModelFile.read(source, budget.memory()), budget);
    }

    /** The network that computes what {@code trained} learned. */
    static Network of(TrainedNetwork trained, Budget budget) throws IOException {
        return new Network(
                trained.name(),
                trained.input(),
                trained.preparation(),
                trained.preprocessing(),
                trained.classes(),
                trained.confidence(),
                NetworkBuilder.build(trained, budget));
    }

    /**
     * The probabilities of the classes.
     *
     * @param pixels row by row, the channels of a pixel side by side, 0 to 1
     * @throws ArithmeticException if the parameters are such that these are not numbers
     */
    float[] apply(float[] pixels) {
        float[] values = layers.apply(prepared(pixels));
        for (float probability : values) {
            if (!Float.isFinite(probability)) {
                throw new ArithmeticException("model " + PlainText.of(name)
                        + ": its parameters are so large that this image has no probabilities; train it again");
            }
        }
        return values;
    }

    private float[] prepared(float[] pixels) {
        float[] values = pixels.clone();
        preprocessing.apply(values, 0, values.length);
        return values;
    }
}
