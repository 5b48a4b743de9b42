package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.ImageFigures;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import java.util.ArrayList;
import java.util.List;

/** What the images look like that a network was trained on, as they are without augmentation. */
final class TrainingImageStatistics {
    /** Enough for means and deviations, and a few hundredths of a second. */
    private static final int MOST_IMAGES = 10_000;

    private TrainingImageStatistics() {}

    /**
     * The statistics of training images: of every image, or, if there are too many, of every n-th.
     *
     * @param training at least one image
     */
    static InputStatistics of(Subset training) {
        Images images = training.images();
        int size = images.shape().size();
        ImageTransform scale = ImageTransform.scale(size);
        float[] scaled = new float[size];
        int step = (training.count() + MOST_IMAGES - 1) / MOST_IMAGES;
        List<ImageFigures> figures = new ArrayList<>();
        for (int i = 0; i < training.count(); i += step) {
            int image = training.indices()[i];
            scale.apply(images.block(image), images.offset(image), 0, image, scaled, 0);
            figures.add(ImageFigures.of(images.shape(), scaled));
        }
        return InputStatistics.of(figures);
    }
}
