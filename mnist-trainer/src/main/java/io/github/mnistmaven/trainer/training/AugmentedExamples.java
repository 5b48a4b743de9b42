package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.evaluation.PictureBudget;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Training images beside what training saw of them. What happens to an image depends on seed, epoch and index, and on
 * the order of the epoch where it is mixed with another one, so it is made once more rather than kept.
 */
final class AugmentedExamples {
    private static final float LARGEST_PIXEL = 255;

    private final Subset training;
    private final BatchMaker maker;
    /** The images in the order of each epoch that is shown, from the first. */
    private final List<Subset> orders;

    private AugmentedExamples(TrainingPlan plan, Subset training) {
        this.training = training;
        maker = BatchMaker.of(plan, training);
        Shuffle shuffle = new Shuffle(new Randomness(plan.training().seed()));
        orders = IntStream.rangeClosed(1, AugmentedExample.VERSIONS)
                .mapToObj(epoch -> shuffle.apply(training, epoch))
                .toList();
    }

    /**
     * The first of {@code training} of each class, by class, as far as their pictures fit; none without augmentation.
     */
    static List<AugmentedExample> of(TrainingPlan plan, Subset training) {
        return plan.regularization().augmentation().isEmpty()
                ? List.of()
                : new AugmentedExamples(plan, training)
                        .firstOfEach(plan.data().classes().size());
    }

    private List<AugmentedExample> firstOfEach(int classes) {
        Images images = training.images();
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
        return new AugmentedExample(index, label, picture(training.images().image(index)), versions);
    }

    private Picture picture(byte[] pixels) {
        return Picture.of(training.images().shape(), pixels);
    }

    private byte[] version(int index, int epoch) {
        Subset order = orders.get(epoch - 1);
        int place = IntStream.range(0, order.count())
                .filter(i -> order.indices()[i] == index)
                .findFirst()
                .orElseThrow();
        float[] values = maker.image(order, epoch, place);
        byte[] pixels = new byte[values.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.max(0, Math.min(LARGEST_PIXEL, Math.round(LARGEST_PIXEL * values[i])));
        }
        return pixels;
    }
}
