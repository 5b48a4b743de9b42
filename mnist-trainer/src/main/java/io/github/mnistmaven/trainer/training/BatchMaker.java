package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.augment.Mixing;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the batches of an epoch: images as training sees them, and what a network should answer. What is in one depends
 * on seed, epoch and its images alone.
 *
 * @param batchSize the number of images of all but the last
 * @param transform what is done to each image by itself
 * @param mixing what is done to the images of a batch together; empty for nothing
 * @param weights what the loss of an image of each class is multiplied by
 */
record BatchMaker(int batchSize, ImageTransform transform, Optional<Mixing> mixing, double[] weights) {

    /** That of {@code plan}. */
    static BatchMaker of(TrainingPlan plan, Subset training) {
        Randomness randomness = new Randomness(plan.training().seed());
        return new BatchMaker(
                plan.fullBatch(),
                ImageTransform.of(
                        plan.regularization().augmentation(), plan.data().image(), randomness),
                Mixing.of(plan.regularization().augmentation(), plan.data().image(), randomness),
                ClassWeights.of(plan, training));
    }

    /**
     * One batch.
     *
     * @param order the epoch's images in the order they are trained in
     * @param epoch the epoch, from 1
     * @param number the batch's number, from 0
     */
    Batch batch(Subset order, int epoch, int number) {
        Subset part = order.part(number * batchSize, batchSize);
        float[] unmixed = values(part, epoch);
        float[] values = mixing.isPresent() ? unmixed.clone() : unmixed;
        Optional<Mixing.OfBatch> ofBatch = mixing.map(some -> some.batch(epoch, number, part.count()));
        int[] labels = part.labels();
        int size = part.images().shape().size();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < part.count(); i++) {
            Target target = Target.of(labels[i]);
            if (ofBatch.isPresent()) {
                int partner = ofBatch.get().partner(i);
                double share = ofBatch.get().mix(part.indices()[i], values, i * size, unmixed, partner * size);
                target = Target.mixed(labels[i], labels[partner], share);
            }
            // as in Keras, an image counts as the class of its larger share does
            targets.add(target.weighted(weights[target.label()]));
        }
        order.preprocessing().apply(values, 0, values.length);
        return new Batch(epoch, part.indices(), values, targets);
    }

    /** One image as it is in its batch, 0 to 1, given its place in the order of the epoch. */
    float[] image(Subset order, int epoch, int place) {
        float[] image = values(order.part(place, 1), epoch);
        if (mixing.isPresent()) {
            int number = place / batchSize;
            int first = number * batchSize;
            int count = order.part(first, batchSize).count();
            Mixing.OfBatch ofBatch = mixing.get().batch(epoch, number, count);
            float[] partner = values(order.part(first + ofBatch.partner(place - first), 1), epoch);
            ofBatch.mix(order.indices()[place], image, 0, partner, 0);
        }
        return image;
    }

    private float[] values(Subset part, int epoch) {
        Images set = part.images();
        int size = set.shape().size();
        float[] values = new float[part.count() * size];
        byte[] pixels = new byte[size];
        for (int i = 0; i < part.count(); i++) {
            int sample = part.indices()[i];
            set.read(sample, pixels, 0);
            transform.apply(pixels, 0, epoch, sample, values, i * size);
        }
        return values;
    }
}
