package io.github.mnistmaven.bench.job;

import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;

/**
 * The arithmetic of a network: the additions and multiplications of kernels, as if computed directly, padding included.
 * Biases, activations, pooling, normalization and the optimizer do not count: they are few, and bounded by memory.
 */
public final class Operations {
    private static final int MULTIPLY_AND_ADD = 2;
    private static final int FORWARD_AND_KERNEL_GRADIENT = 2;
    private static final int WITH_INPUT_GRADIENT = 3;

    private Operations() {}

    /**
     * Operations that one image takes in a step of training: forward, the gradient of each kernel, and, but for layers
     * that nothing trained comes before, the gradient of what entered.
     */
    public static long perTrainedImage(TrainingPlan plan) {
        long operations = 0;
        boolean first = true;
        for (PlannedLayer layer : plan.layers()) {
            operations += forward(layer) * (first ? FORWARD_AND_KERNEL_GRADIENT : WITH_INPUT_GRADIENT);
            first &= layer.tensors().stream().noneMatch(PlannedTensor::trained);
        }
        return operations;
    }

    private static long forward(PlannedLayer layer) {
        Shape output = layer.output();
        long places = output.isImage() ? (long) output.height() * output.width() : 1;
        return layer.tensors().stream()
                        .filter(tensor -> tensor.kind().isKernel())
                        .mapToLong(PlannedTensor::length)
                        .sum()
                * places
                * MULTIPLY_AND_ADD;
    }
}
