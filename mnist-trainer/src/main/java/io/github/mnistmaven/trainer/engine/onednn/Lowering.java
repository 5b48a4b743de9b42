package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.GaussianSummands;
import io.github.mnistmaven.trainer.engine.SampleNoise;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import io.github.mnistmaven.trainer.engine.onednn.layer.ActivationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.BatchNormalizationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.Convolution;
import io.github.mnistmaven.trainer.engine.onednn.layer.ConvolutionStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.DenseStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.DropoutStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.GlobalMaximumStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.GroupNormalizationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.LayerNormalizationStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.MultiplyStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.NoiseStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.PoolingStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.ResidualStage;
import io.github.mnistmaven.trainer.engine.onednn.layer.Stage;
import io.github.mnistmaven.trainer.engine.onednn.layer.StageSequence;
import io.github.mnistmaven.trainer.engine.onednn.layer.Workbench;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Turns the layers of a plan into stages, up to what the softmax is taken of. Flattening needs none, nor does noise
 * when classifying. Activations are computed together with what they follow where their gradient allows it, and those
 * that keep the order of values change places with the maximum that follows in the same block: a quarter of the values
 * then, or fewer, at the same result.
 */
final class Lowering {
    private static final ByType<Layer, Lowering, Tensor> STAGES = ByType.<Layer, Lowering, Tensor>none()
            .with(Layer.Conv2D.class, (at, layer) -> at.convolve(Convolution.of(at.index(), at.planned(), layer)))
            .with(
                    Layer.DepthwiseConv2D.class,
                    (at, layer) -> at.convolve(Convolution.of(at.index(), at.planned(), layer)))
            .with(Layer.SeparableConv2D.class, Lowering::separate)
            .with(
                    Layer.MaxPooling2D.class,
                    (at, layer) -> at.maximum(PoolingStage.of(at.workbench, layer, at.planned(), at.last)))
            .with(
                    Layer.AveragePooling2D.class,
                    (at, layer) -> at.add(PoolingStage.of(at.workbench, layer, at.planned(), at.last)))
            .with(Layer.GlobalMaxPooling2D.class, (at, layer) -> at.globalMaximum())
            .with(
                    Layer.GlobalAveragePooling2D.class,
                    (at, layer) -> at.add(PoolingStage.globalMean(at.workbench, at.planned(), at.last)))
            .with(Layer.Flatten.class, (at, layer) -> at.last)
            .with(Layer.Dense.class, Lowering::connect)
            .with(Layer.Dropout.class, (at, layer) -> at.drop(layer.rate(), DropoutStage::ofValues))
            .with(Layer.SpatialDropout2D.class, (at, layer) -> at.drop(layer.rate(), DropoutStage::ofChannels))
            .with(Layer.GaussianNoise.class, Lowering::disturb)
            .with(
                    Layer.BatchNormalization.class,
                    (at, layer) -> at.add(BatchNormalizationStage.of(
                            at.workbench,
                            at.index(),
                            layer,
                            !at.planned().input().isImage(),
                            at.last)))
            .with(
                    Layer.LayerNormalization.class,
                    (at, layer) -> at.add(new LayerNormalizationStage(
                            at.workbench,
                            at.index(),
                            layer,
                            !at.planned().input().isImage(),
                            at.last)))
            .with(
                    Layer.GroupNormalization.class,
                    (at, layer) -> at.add(new GroupNormalizationStage(at.workbench, at.index(), layer, at.last)))
            .with(Layer.Activated.class, (at, layer) -> at.activate(Activation.LINEAR))
            .with(
                    Layer.LeakyRelu.class,
                    (at, layer) -> at.add(ActivationStage.leakyRelu(at.workbench, layer.negativeSlope(), at.last)))
            .with(
                    Layer.Multiply.class,
                    (at, layer) ->
                            at.add(new MultiplyStage(at.workbench, at.branches().get(0))))
            .with(Layer.Residual.class, (at, layer) -> at.surround(at.branches()));

    private final TrainingPlan plan;
    private final Workbench workbench;
    private final List<NetworkLayer> layers;
    private final List<Stage> stages = new ArrayList<>();
    /** The place in its block of the layer that is turned into stages. */
    private int place;
    /** What leaves the last stage. */
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
        return new Lowering(plan, workbench, NetworkLayer.of(plan), input).sequence();
    }

    /** The types of layers that this engine trains. */
    static Set<Class<?>> types() {
        return STAGES.types();
    }

    private StageSequence sequence() {
        Tensor input = last;
        for (place = 0; place < layers.size(); place++) {
            last = STAGES.of(this, layer());
        }
        return new StageSequence(input, stages);
    }

    private int index() {
        return layers.get(place).index();
    }

    private PlannedLayer planned() {
        return layers.get(place).planned();
    }

    private Layer layer() {
        return layers.get(place).layer();
    }

    private Tensor separate(Layer.SeparableConv2D layer) {
        Convolution first = Convolution.depthwise(index(), planned(), layer);
        add(new ConvolutionStage(workbench, first, Activation.LINEAR, false, last));
        return convolve(Convolution.pointwise(index(), planned(), layer));
    }

    private Tensor convolve(Convolution convolution) {
        Activation fused = isFused() && !isSwapped(place) ? layer().activation() : Activation.LINEAR;
        add(new ConvolutionStage(workbench, convolution, fused, isBeforePooling(), last));
        return activate(fused);
    }

    private Tensor connect(Layer.Dense layer) {
        Activation fused = isFused() ? layer.activation() : Activation.LINEAR;
        add(new DenseStage(workbench, index(), fused, last));
        return activate(fused);
    }

    private Tensor maximum(PoolingStage pooling) {
        add(pooling);
        return place > 0 && isSwapped(place - 1)
                ? add(ActivationStage.inPlace(
                        workbench, layers.get(place - 1).layer().activation(), last))
                : last;
    }

    private Tensor globalMaximum() {
        add(new GlobalMaximumStage(workbench, last));
        // not in place: the way back looks for the maximum
        return place > 0 && isSwapped(place - 1)
                ? add(ActivationStage.of(
                        workbench, layers.get(place - 1).layer().activation(), last))
                : last;
    }

    private Tensor surround(List<StageSequence> branches) {
        return add(new ResidualStage(workbench, branches.get(0), branches.get(1)));
    }

    /** The stages of each branch of a block. */
    private List<StageSequence> branches() {
        return layers.get(place).branches().stream()
                .map(branch -> new Lowering(plan, workbench, branch, last).sequence())
                .toList();
    }

    /** What is dropped together. */
    @FunctionalInterface
    private interface Dropping {
        DropoutStage stage(Workbench workbench, DropoutMask mask, Tensor input);
    }

    private Tensor drop(double rate, Dropping dropping) {
        DropoutMask mask = new DropoutMask(randomness(), index(), rate);
        return workbench.isTraining() ? add(dropping.stage(workbench, mask, last)) : last;
    }

    private Tensor disturb(Layer.GaussianNoise layer) {
        SampleNoise summands = new GaussianSummands(randomness(), index(), layer.stddev());
        return workbench.isTraining() ? add(new NoiseStage(workbench, summands, last)) : last;
    }

    private Randomness randomness() {
        return new Randomness(plan.training().seed());
    }

    private Tensor activate(Activation fused) {
        Activation activation = layer().activation();
        boolean isPartOfLoss =
                activation == Activation.SOFTMAX && index() == plan.layers().size() - 1;
        boolean remains = activation != Activation.LINEAR && activation != fused && !isPartOfLoss;
        return remains && !isSwapped(place) ? add(ActivationStage.of(workbench, activation, last)) : last;
    }

    private Tensor add(Stage stage) {
        stages.add(stage);
        last = stage.output();
        return last;
    }

    /** Whether the gradient of the layer's activation comes from its output, so that nothing else need be kept. */
    private boolean isFused() {
        return ActivationStage.isKnownByItsOutput(layer().activation());
    }

    /** Whether the activation of a layer changes places with the maximum that follows. */
    private boolean isSwapped(int before) {
        return keepsMaximum(layers.get(before).layer().activation())
                && before + 1 < layers.size()
                && isMaximum(layers.get(before + 1).layer());
    }

    private boolean isBeforePooling() {
        if (place + 1 == layers.size()) {
            return false;
        }
        Layer next = layers.get(place + 1).layer();
        return next instanceof Layer.MaxPooling2D || next instanceof Layer.AveragePooling2D;
    }

    private static boolean isMaximum(Layer layer) {
        return layer instanceof Layer.MaxPooling2D || layer instanceof Layer.GlobalMaxPooling2D;
    }

    // relus make values equal only where their gradient is 0; the others, where the maximum's gradient would go
    // elsewhere
    private static boolean keepsMaximum(Activation activation) {
        return activation == Activation.RELU || activation == Activation.RELU6 || activation == Activation.LEAKY_RELU;
    }
}
