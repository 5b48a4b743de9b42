package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.ImageFigures;
import io.github.mnistmaven.model.network.InputStatistics;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import java.util.ArrayList;
import java.util.List;

/** What the images look like that a network was trained on, as they are without augmentation. */
final class TrainingImageStatistics {
    /** More than MNIST has, and about a tenth of a second. */
    private static final long MOST_VALUES = 1L << 26;

    private TrainingImageStatistics() {}

    /**
     * The statistics of training images: of every image, or, if there are too many, of every n-th. Then n is odd, as
     * data sets take turns with their sources: every second image of MNIST is thinner.
     *
     * @param training at least one image
     */
    static InputStatistics of(Subset training) {
        Images images = training.images();
        int size = images.shape().size();
        ImageTransform scale = ImageTransform.scale(size);
        byte[] pixels = new byte[size];
        float[] scaled = new float[size];
        int step = (int) (training.count() * (long) size / MOST_VALUES) * 2 + 1;
        List<ImageFigures> figures = new ArrayList<>();
        for (int i = 0; i < training.count(); i += step) {
            int image = training.indices()[i];
            images.read(image, pixels, 0);
            scale.apply(pixels, 0, 0, image, scaled, 0);
            figures.add(ImageFigures.of(images.shape(), scaled));
        }
        return InputStatistics.of(figures);
    }
}
