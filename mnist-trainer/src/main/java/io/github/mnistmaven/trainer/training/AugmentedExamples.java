package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.evaluation.PictureBudget;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Training images beside what training saw of them. What happens to an image depends on seed, epoch and index alone, so
 * it is made once more rather than kept.
 */
record AugmentedExamples(Images images, ImageTransform transform) {
    private static final float LARGEST_PIXEL = 255;

    /**
     * The first of {@code training} of each class, by class, as far as their pictures fit; none without augmentation.
     */
    static List<AugmentedExample> of(TrainingPlan plan, Subset training) {
        if (plan.regularization().augmentation().isEmpty()) {
            return List.of();
        }
        ImageTransform transform = ImageTransform.of(
                plan.regularization().augmentation(),
                plan.data().image(),
                new Randomness(plan.training().seed()));
        return new AugmentedExamples(training.images(), transform)
                .firstOfEach(training, plan.data().classes().size());
    }

    private List<AugmentedExample> firstOfEach(Subset training, int classes) {
        PictureBudget budget = new PictureBudget();
        return IntStream.range(0, classes)
                .boxed()
                .flatMap(label -> Arrays.stream(training.indices())
                        .filter(index -> images.labels()[index] == label)
                        .limit(1)
                        .mapToObj(index -> example(index, label)))
                .limit(AugmentedExample.MOST)
                .takeWhile(example -> budget.holds(example.pictures()))
                .toList();
    }

    private AugmentedExample example(int index, int label) {
        List<Picture> versions = IntStream.rangeClosed(1, AugmentedExample.VERSIONS)
                .mapToObj(epoch -> picture(version(index, epoch)))
                .toList();
        return new AugmentedExample(index, label, picture(images.image(index)), versions);
    }

    private Picture picture(byte[] pixels) {
        return Picture.of(images.shape(), pixels);
    }

    private byte[] version(int index, int epoch) {
        float[] values = new float[images.shape().size()];
        transform.apply(images.image(index), 0, epoch, index, values, 0);
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(LARGEST_PIXEL, Math.round(LARGEST_PIXEL * values[i])));
        }
        return pixels;
    }
}
