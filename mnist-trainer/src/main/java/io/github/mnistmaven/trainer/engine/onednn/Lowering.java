package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.GaussianSummands;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import io.github.mnistmaven.trainer.engine.onednn.layer.ActivationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.Convolution;
import io.github.mnistmaven.trainer.engine.onednn.layer.ConvolutionStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.DenseStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.NoiseStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.NormalizationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.PoolingStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.ResidualStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.Stage;
import io.github.mnistmaven.trainer.engine.onednn.layer.StageSequence;
import io.github.mnistmaven.trainer.engine.onednn.layer.Workbench;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the layers of a plan into stages, up to what the softmax is taken of. Flattening needs none, nor does noise when
 * classifying. Activations are computed together with what they follow where their gradient allows it, and those that keep
 * the order of values change places with the maximum that follows in the same block: a quarter of the values then, or fewer,
 * at the same result.
 */
final class Lowering {
    private final TrainingPlan plan;
    private final Workbench workbench;
    private final List<NetworkLayer> layers;
    private final List<Stage> stages = new ArrayList<>();
    private Tensor last;

    /** @param layers those of the network, or of one block within it */
    private Lowering(TrainingPlan plan, Workbench workbench, List<NetworkLayer> layers, Tensor input) {
        this.plan = plan;
        this.workbench = workbench;
        this.layers = layers;
        this.last = input;
    }

    /** The stages of the plan's network, in its order. */
    static StageSequence network(TrainingPlan plan, Workbench workbench, Tensor input) {
        return new Lowering(plan, workbench, NetworkLayer.of(plan), input).chain();
    }

    private StageSequence chain() {
        Tensor input = last;
        for (int i = 0; i < layers.size(); i++) {
            lower(i);
        }
        return new StageSequence(input, stages);
    }

    /** @param place the layer's place in its block */
    private void lower(int place) {
        int index = layers.get(place).index();
        PlannedLayer planned = layers.get(place).planned();
        Layer layer = planned.layer();
        if (layer instanceof Layer.Conv2D convolution) {
            convolve(place, Convolution.of(index, planned, convolution));
        } else if (layer instanceof Layer.DepthwiseConv2D depthwise) {
            convolve(place, Convolution.of(index, planned, depthwise));
        } else if (layer instanceof Layer.SeparableConv2D separable) {
            Convolution first = Convolution.depthwise(index, planned, separable);
            add(new ConvolutionStage(workbench, first, Activation.LINEAR, last));
            convolve(place, Convolution.pointwise(index, planned, separable));
        } else if (layer instanceof Layer.Dense) {
            Activation fused = isFused(layer) ? layer.activation() : Activation.LINEAR;
            add(new DenseStage(workbench, index, fused, last));
            activate(place, fused);
        } else if (layer instanceof Layer.Activated) {
            activate(place, Activation.LINEAR);
        } else if (layer instanceof Layer.MaxPooling2D pooling) {
            maximum(place, PoolingStage.of(workbench, pooling, planned, last));
        } else if (layer instanceof Layer.GlobalMaxPooling2D) {
            maximum(place, PoolingStage.globalMaximum(workbench, planned, last));
        } else if (layer instanceof Layer.AveragePooling2D pooling) {
            add(PoolingStage.of(workbench, pooling, planned, last));
        } else if (layer instanceof Layer.GlobalAveragePooling2D) {
            add(PoolingStage.globalMean(workbench, planned, last));
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            boolean vectors = !planned.input().isImage();
            add(new NormalizationStage(workbench, index, normalization, vectors, last));
        } else if (layer instanceof Layer.Residual) {
            List<NetworkLayer> block = layers.get(place).block();
            add(new ResidualStage(workbench, new Lowering(plan, workbench, block, last).chain()));
        } else if (layer instanceof Layer.Noise noise) {
            disturb(index, noise);
        } else if (!(layer instanceof Layer.Flatten)) {
            throw new IllegalArgumentException("engine onednn has no " + layer.keyword());
        }
    }

    private void convolve(int place, Convolution convolution) {
        Layer layer = layers.get(place).layer();
        Activation fused = isFused(layer) && !isSwapped(place) ? layer.activation() : Activation.LINEAR;
        add(new ConvolutionStage(workbench, convolution, fused, last));
        activate(place, fused);
    }

    private void maximum(int place, PoolingStage pooling) {
        add(pooling);
        if (place > 0 && isSwapped(place - 1)) {
            add(ActivationStage.inPlace(workbench, layers.get(place - 1).layer().activation(), last));
        }
    }

    private void disturb(int index, Layer.Noise layer) {
        if (!workbench.isTraining()) {
            return;
        }
        Randomness randomness = new Randomness(plan.training().seed());
        if (layer instanceof Layer.Dropout dropout) {
            add(NoiseStage.factors(workbench, new DropoutMask(randomness, index, dropout.rate()), last));
        } else if (layer instanceof Layer.SpatialDropout2D dropout) {
            add(NoiseStage.channelFactors(workbench, new DropoutMask(randomness, index, dropout.rate()), last));
        } else if (layer instanceof Layer.GaussianNoise noise) {
            add(NoiseStage.summands(workbench, new GaussianSummands(randomness, index, noise.stddev()), last));
        }
    }

    private void activate(int place, Activation fused) {
        Activation activation = layers.get(place).layer().activation();
        boolean isPartOfLoss = activation == Activation.SOFTMAX
                && layers.get(place).index() == plan.layers().size() - 1;
        boolean remains = activation != Activation.LINEAR && activation != fused && !isPartOfLoss;
        if (remains && !isSwapped(place)) {
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
    private boolean isSwapped(int place) {
        return keepsMaximum(layers.get(place).layer().activation())
                && place + 1 < layers.size()
                && isMaximum(layers.get(place + 1).layer());
    }

    private static boolean isMaximum(Layer layer) {
        return layer instanceof Layer.MaxPooling2D || layer instanceof Layer.GlobalMaxPooling2D;
    }

    // relu makes values equal only where its gradient is 0; the others, where the maximum's gradient would go elsewhere
    private static boolean keepsMaximum(Activation activation) {
        return activation == Activation.RELU || activation == Activation.LEAKY_RELU;
    }
}
