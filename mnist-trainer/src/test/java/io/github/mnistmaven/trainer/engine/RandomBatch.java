package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.Random;
import java.util.stream.IntStream;

/** Random images with random labels, both signs among their values. */
public final class RandomBatch {

    private RandomBatch() {}

    public static Batch of(TrainingPlan plan, int count, long seed) {
        Random random = new Random(seed);
        float[] images = new float[count * plan.data().image().size()];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat() * 2 - 1;
        }
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(plan.data().classes().size());
        }
        return new Batch(1, IntStream.range(0, count).toArray(), images, labels);
    }
}
