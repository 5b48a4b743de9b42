package io.github.mnistmaven.trainer.augment;

import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import java.util.SplittableRandom;

/** Draws amounts. As many random numbers whatever comes of them, so that amounts don't affect each other. */
final class AmountDraw {
    private AmountDraw() {}

    /** Whether an image is changed at all. */
    static boolean applies(SplittableRandom random, double probability) {
        return random.nextDouble() < probability;
    }

    /** An amount from its range, or 0 for an image that is left alone. */
    static double next(SplittableRandom random, Amount amount) {
        boolean applies = applies(random, amount.probability());
        double drawn = uniform(random, amount.range().lower(), amount.range().upper());
        return applies ? drawn : 0;
    }

    static double uniform(SplittableRandom random, double lower, double upper) {
        return lower + (upper - lower) * random.nextDouble();
    }
}
