package io.github.mnistmaven.trainer.data;

import io.github.mnistmaven.experiment.data.Groups;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which images of the training set are trained on and which are held out to validate on. Both are stratified: each
 * class gets its share of the images by the method of the largest remainder, so at most one image more or less than the
 * exact share. The arrays are shared, not copied: nobody writes to them.
 *
 * @param training indices into the training set, ascending
 * @param validation indices into the training set, ascending, none of them in {@code training}
 */
public record Split(int[] training, int[] validation) {

    /**
     * Draws the split of a plan. Equal arguments give equal splits.
     *
     * @param images the whole training set; if it has groups, none of them is on both sides
     * @param plan says how many images are trained on and held out; together they may be fewer than there are
     * @throws IllegalArgumentException if the plan counts more images than there are
     */
    public static Split of(Images images, DataPlan plan, Randomness randomness) {
        return images.groups().isPresent() && plan.heldOut() > 0
                ? of(images.groups().get(), images.labels(), plan, randomness)
                : of(images.labels(), plan, randomness);
    }

    /** What is held out is the same for every seed; what is used of it, and of the rest, is drawn. */
    private static Split of(Groups groups, int[] labels, DataPlan plan, Randomness randomness) {
        long used = Math.addExact(plan.trainingImages(), plan.heldOut());
        int[] held = groups.heldOut(
                (int) (plan.heldOut() * (long) labels.length / used),
                plan.heldOut(),
                labels.length - plan.trainingImages());
        int[] validation = new StratifiedSample(labels, randomness, Purpose.SPLIT).draw(held, plan.heldOut());
        int[] training = new StratifiedSample(labels, randomness, Purpose.LIMIT)
                .draw(without(held, labels.length), plan.trainingImages());
        return new Split(training, validation);
    }

    private static int[] without(int[] some, int count) {
        return IntStream.range(0, count)
                .filter(image -> Arrays.binarySearch(some, image) < 0)
                .toArray();
    }

    /**
     * The same of images any of which may be parted.
     *
     * @param labels the labels of the whole training set
     */
    static Split of(int[] labels, DataPlan plan, Randomness randomness) {
        int used = Math.addExact(plan.trainingImages(), plan.heldOut());
        if (used > labels.length) {
            throw new IllegalArgumentException("the plan counts " + used + " training and validation images, but "
                    + plan.source().name() + " has only " + labels.length + "; plan again");
        }
        StratifiedSample limited = new StratifiedSample(labels, randomness, Purpose.LIMIT);
        int[] candidates = limited.draw(IntStream.range(0, labels.length).toArray(), used);
        StratifiedSample heldOut = new StratifiedSample(labels, randomness, Purpose.SPLIT);
        int[] validation = heldOut.draw(candidates, plan.heldOut());
        int[] training = Arrays.stream(candidates)
                .filter(image -> Arrays.binarySearch(validation, image) < 0)
                .toArray();
        return new Split(training, validation);
    }
}
