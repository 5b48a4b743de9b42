package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import io.github.mnistmaven.trainer.engine.onednn.layer.ActivationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.Convolution;
import io.github.mnistmaven.trainer.engine.onednn.layer.ConvolutionStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.DenseStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.DropoutStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.NormalizationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.PoolingStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.Stage;
import io.github.mnistmaven.trainer.engine.onednn.layer.Workbench;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the layers of a plan into stages, up to what the softmax is taken of. Flattening needs none, nor does dropout
 * when classifying. Activations are computed together with what they follow where their gradient allows it, and those
 * that keep the order of values change places with the maximum that follows: a quarter of the values then, at the same
 * result.
 */
final class Lowering {
    private final TrainingPlan plan;
    private final Workbench workbench;
    private final List<Stage> stages = new ArrayList<>();
    private Tensor last;

    private Lowering(TrainingPlan plan, Workbench workbench, Tensor input) {
        this.plan = plan;
        this.workbench = workbench;
        this.last = input;
    }

    /** The stages of the plan's network, in its order. */
    static List<Stage> stages(TrainingPlan plan, Workbench workbench, Tensor input) {
        Lowering lowering = new Lowering(plan, workbench, input);
        for (int i = 0; i < plan.layers().size(); i++) {
            lowering.lower(i, plan.layers().get(i));
        }
        return lowering.stages;
    }

    private void lower(int index, PlannedLayer planned) {
        Layer layer = planned.layer();
        if (layer instanceof Layer.Conv2D convolution) {
            convolve(index, Convolution.of(index, planned, convolution));
        } else if (layer instanceof Layer.DepthwiseConv2D depthwise) {
            convolve(index, Convolution.of(index, planned, depthwise));
        } else if (layer instanceof Layer.SeparableConv2D separable) {
            Convolution first = Convolution.depthwise(index, planned, separable);
            add(new ConvolutionStage(workbench, first, Activation.LINEAR, last));
            convolve(index, Convolution.pointwise(index, planned, separable));
        } else if (layer instanceof Layer.Dense) {
            Activation fused = isFused(layer) ? layer.activation() : Activation.LINEAR;
            add(new DenseStage(workbench, index, fused, last));
            activate(index, fused);
        } else if (layer instanceof Layer.Activated) {
            activate(index, Activation.LINEAR);
        } else if (layer instanceof Layer.MaxPooling2D pooling) {
            add(PoolingStage.of(workbench, pooling, planned, last));
            if (index > 0 && isSwapped(index - 1)) {
                add(ActivationStage.inPlace(
                        workbench, plan.layers().get(index - 1).layer().activation(), last));
            }
        } else if (layer instanceof Layer.AveragePooling2D pooling) {
            add(PoolingStage.of(workbench, pooling, planned, last));
        } else if (layer instanceof Layer.GlobalAveragePooling2D) {
            add(PoolingStage.global(workbench, planned, last));
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            boolean vectors = !planned.input().isImage();
            add(new NormalizationStage(workbench, index, normalization, vectors, last));
        } else if (layer instanceof Layer.Dropout dropout) {
            drop(index, dropout);
        } else if (!(layer instanceof Layer.Flatten)) {
            throw new IllegalArgumentException("engine onednn has no " + layer.keyword());
        }
    }

    private void convolve(int index, Convolution convolution) {
        Layer layer = plan.layers().get(index).layer();
        Activation fused = isFused(layer) && !isSwapped(index) ? layer.activation() : Activation.LINEAR;
        add(new ConvolutionStage(workbench, convolution, fused, last));
        activate(index, fused);
    }

    private void drop(int index, Layer.Dropout dropout) {
        if (workbench.isTraining()) {
            Randomness randomness = new Randomness(plan.training().seed());
            add(new DropoutStage(workbench, new DropoutMask(randomness, index, dropout.rate()), last));
        }
    }

    private void activate(int index, Activation fused) {
        Activation activation = plan.layers().get(index).layer().activation();
        boolean isPartOfLoss =
                activation == Activation.SOFTMAX && index == plan.layers().size() - 1;
        boolean remains = activation != Activation.LINEAR && activation != fused && !isPartOfLoss;
        if (remains && !isSwapped(index)) {
            add(ActivationStage.of(workbench, activation, last));
        }
    }

    private void add(Stage stage) {
        stages.add(stage);
        last = stage.output();
    }

    /** Whether the gradient of a layer's activation comes from its output, so that nothing else need be kept. */
    private static boolean isFused(Layer layer) {
        return layer.activation() != Activation.GELU && layer.activation() != Activation.SOFTMAX;
    }

    /** Whether the activation of a layer changes places with the maximum that follows. */
    private boolean isSwapped(int index) {
        return keepsMaximum(plan.layers().get(index).layer().activation())
                && index + 1 < plan.layers().size()
                && plan.layers().get(index + 1).layer() instanceof Layer.MaxPooling2D;
    }

    // relu makes values equal only where its gradient is 0; the others, where the maximum's gradient would go elsewhere
    private static boolean keepsMaximum(Activation activation) {
        return activation == Activation.RELU || activation == Activation.LEAKY_RELU;
    }
}
