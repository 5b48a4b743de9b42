package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.trainer.random.Randomness;
import io.github.mnistmaven.trainer.random.Randomness.Purpose;
import java.util.SplittableRandom;

/** A new order of the training images for each epoch (Fisher and Yates). */
record Shuffle(Randomness randomness) {

    Subset apply(Subset images, int epoch) {
        SplittableRandom random = randomness.generator(Purpose.SHUFFLE, epoch);
        int[] order = images.indices().clone();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int index = order[i];
            order[i] = order[other];
            order[other] = index;
        }
        return images.inOrder(order);
    }
}
