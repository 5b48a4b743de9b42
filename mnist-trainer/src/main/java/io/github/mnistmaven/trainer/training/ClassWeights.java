package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.model.ClassWeight;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the loss of an image of each class is multiplied by. */
final class ClassWeights {

    private ClassWeights() {}

    /**
     * The weights of a plan, by class.
     *
     * @param training the images that are trained on
     */
    static double[] of(TrainingPlan plan, Subset training) {
        List<String> classes = plan.data().classes();
        Optional<ClassWeight> given = plan.training().classWeight();
        if (given.isEmpty()) {
            double[] alike = new double[classes.size()];
            Arrays.fill(alike, 1);
            return alike;
        }
        return given.get().isBalanced()
                ? balanced(training.counts(classes.size()))
                : classes.stream().mapToDouble(given.get().weights()::get).toArray();
    }

    /**
     * As scikit-learn's {@code compute_class_weight("balanced")}: the number of images, by that of classes that have
     * any and by that of the images of the class.
     *
     * @param counts how many images there are of each class
     */
    static double[] balanced(List<Integer> counts) {
        double images = counts.stream().mapToInt(Integer::intValue).sum();
        long classes = counts.stream().filter(count -> count > 0).count();
        return counts.stream()
                .mapToDouble(count -> count == 0 ? 0 : images / (classes * (double) count))
                .toArray();
    }
}
