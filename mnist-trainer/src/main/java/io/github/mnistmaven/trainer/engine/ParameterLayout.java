package io.github.mnistmaven.trainer.engine;

import static io.github.mnistmaven.trainer.engine.ParameterKind.BETA;
import static io.github.mnistmaven.trainer.engine.ParameterKind.BIAS;
import static io.github.mnistmaven.trainer.engine.ParameterKind.DEPTHWISE_KERNEL;
import static io.github.mnistmaven.trainer.engine.ParameterKind.GAMMA;
import static io.github.mnistmaven.trainer.engine.ParameterKind.KERNEL;
import static io.github.mnistmaven.trainer.engine.ParameterKind.MOVING_MEAN;
import static io.github.mnistmaven.trainer.engine.ParameterKind.MOVING_VARIANCE;
import static io.github.mnistmaven.trainer.engine.ParameterKind.POINTWISE_KERNEL;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each value of a network's flat parameter vector is. The order is that of DL4J's vector, which every engine takes,
 * gives and initialises.
 *
 * @param parts in the order of the vector, which they fill without gaps
 */
public record ParameterLayout(List<ParameterPart> parts) {

    public ParameterLayout {
        parts = List.copyOf(parts);
    }

    /** The layout of a plan's network. */
    public static ParameterLayout of(TrainingPlan plan) {
        Builder builder = new Builder();
        for (PlannedLayer planned : plan.layers()) {
            builder.add(planned);
        }
        return new ParameterLayout(builder.parts);
    }

    /** The length of the vector. */
    public int length() {
        return parts.isEmpty() ? 0 : parts.get(parts.size() - 1).end();
    }

    /** The parts of the layer with index {@code layer} in the plan; none if it has no parameters. */
    public List<ParameterPart> of(int layer) {
        return parts.stream().filter(part -> part.layer() == layer).toList();
    }

    /** The part of this kind of the layer with index {@code layer} in the plan; empty if the layer has none. */
    public Optional<ParameterPart> find(int layer, ParameterKind kind) {
        return of(layer).stream().filter(part -> part.kind() == kind).findFirst();
    }

    private static final class Builder {
        private final List<ParameterPart> parts = new ArrayList<>();
        private int layers;
        private int end;

        void add(PlannedLayer planned) {
            Layer layer = planned.layer();
            int inputs = planned.input().channels();
            int outputs = planned.output().channels();
            if (layer instanceof Layer.Conv2D c) {
                add(BIAS, outputs);
                add(
                        KERNEL,
                        outputs,
                        inputs,
                        c.kernelSize().height(),
                        c.kernelSize().width());
            } else if (layer instanceof Layer.DepthwiseConv2D d) {
                add(BIAS, outputs);
                add(DEPTHWISE_KERNEL, d.kernelSize().height(), d.kernelSize().width(), inputs, d.depthMultiplier());
            } else if (layer instanceof Layer.SeparableConv2D s) {
                add(BIAS, outputs);
                add(
                        DEPTHWISE_KERNEL,
                        s.depthMultiplier(),
                        inputs,
                        s.kernelSize().height(),
                        s.kernelSize().width());
                add(POINTWISE_KERNEL, outputs, inputs * s.depthMultiplier());
            } else if (layer instanceof Layer.Dense) {
                add(KERNEL, outputs, inputs);
                add(BIAS, outputs);
            } else if (layer instanceof Layer.BatchNormalization) {
                add(GAMMA, outputs);
                add(BETA, outputs);
                add(MOVING_MEAN, outputs);
                add(MOVING_VARIANCE, outputs);
            }
            layers++;
        }

        private void add(ParameterKind kind, Integer... shape) {
            ParameterPart part = new ParameterPart(layers, kind, end, List.of(shape));
            parts.add(part);
            end = part.end();
        }
    }
}
