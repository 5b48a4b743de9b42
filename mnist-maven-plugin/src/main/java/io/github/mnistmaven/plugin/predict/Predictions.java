package io.github.mnistmaven.plugin.predict;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a model says of some pictures.
 *
 * @param model the model's name
 * @param classes the names of its classes, by label
 * @param threshold the least confidence with which it can be left alone; empty if it has none
 * @param pictures those that were read, in their order
 * @param unread the others
 */
public record Predictions(
        String model,
        List<String> classes,
        OptionalDouble threshold,
        List<PicturePrediction> pictures,
        List<UnreadPicture> unread) {

    public Predictions {
        classes = List.copyOf(classes);
        pictures = List.copyOf(pictures);
        unread = List.copyOf(unread);
    }
}
