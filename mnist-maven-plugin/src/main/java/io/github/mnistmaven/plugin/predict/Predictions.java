package io.github.mnistmaven.plugin.predict;

import java.util.List;

/**
 * What a model says of some pictures.
 *
 * @param model the model's name
 * @param classes the names of its classes, by label
 * @param pictures those that were read, in their order
 * @param unread the others
 */
public record Predictions(
        String model, List<String> classes, List<PicturePrediction> pictures, List<UnreadPicture> unread) {

    public Predictions {
        classes = List.copyOf(classes);
        pictures = List.copyOf(pictures);
        unread = List.copyOf(unread);
    }
}
