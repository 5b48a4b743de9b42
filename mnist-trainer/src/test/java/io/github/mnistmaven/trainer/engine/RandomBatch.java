package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.Random;
import java.util.stream.IntStream;

/** Images with random labels. */
public final class RandomBatch {

    private RandomBatch() {}

    /** Random values, both signs among them. */
    public static Batch of(TrainingPlan plan, int count, long seed) {
        Random random = new Random(seed);
        return batch(plan, count, random, value -> random.nextFloat() * 2 - 1);
    }

    /** Like scanned digits: exact zeros, then rows of one value that all images share, then random values. */
    public static Batch withEqualValues(TrainingPlan plan, int count, long seed) {
        Random random = new Random(seed);
        int size = plan.data().image().size();
        return batch(plan, count, random, value -> {
            int third = value * 3 / size;
            return third == 0 ? 0 : third == 1 ? 0.75f : random.nextFloat();
        });
    }

    /** A value of an image, given its index there. */
    @FunctionalInterface
    private interface Pixels {
        float at(int value);
    }

    private static Batch batch(TrainingPlan plan, int count, Random random, Pixels pixels) {
        int size = plan.data().image().size();
        float[] images = new float[count * size];
        for (int i = 0; i < images.length; i++) {
            images[i] = pixels.at(i % size);
        }
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = random.nextInt(plan.data().classes().size());
        }
        return new Batch(1, IntStream.range(0, count).toArray(), images, labels);
    }
}
