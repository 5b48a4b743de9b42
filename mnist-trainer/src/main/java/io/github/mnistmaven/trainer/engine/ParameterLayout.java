package io.github.mnistmaven.trainer.engine;

import static io.github.mnistmaven.trainer.engine.ParameterKind.BETA;
import static io.github.mnistmaven.trainer.engine.ParameterKind.BIAS;
import static io.github.mnistmaven.trainer.engine.ParameterKind.DEPTHWISE_KERNEL;
import static io.github.mnistmaven.trainer.engine.ParameterKind.GAMMA;
import static io.github.mnistmaven.trainer.engine.ParameterKind.KERNEL;
import static io.github.mnistmaven.trainer.engine.ParameterKind.MOVING_MEAN;
import static io.github.mnistmaven.trainer.engine.ParameterKind.MOVING_VARIANCE;
import static io.github.mnistmaven.trainer.engine.ParameterKind.POINTWISE_KERNEL;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each value of a network's flat parameter vector is, and what training does to it. The order is that of DL4J's vector,
 * which every engine takes, gives and initialises; gammas and betas that are not trained are in it too.
 *
 * @param parts in the order of the vector, which they fill without gaps
 */
public record ParameterLayout(List<ParameterPart> parts) {

    public ParameterLayout {
        parts = List.copyOf(parts);
    }

    /** The layout of a plan's network. */
    public static ParameterLayout of(TrainingPlan plan) {
        return new ParameterLayout(new Builder(plan).parts());
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
        private final TrainingPlan plan;
        private final List<ParameterPart> parts = new ArrayList<>();
        private int layer;
        private int end;

        Builder(TrainingPlan plan) {
            this.plan = plan;
        }

        List<ParameterPart> parts() {
            for (layer = 0; layer < plan.layers().size(); layer++) {
                add(plan.layers().get(layer));
            }
            return parts;
        }

        private void add(PlannedLayer planned) {
            int inputs = planned.input().channels();
            int outputs = planned.output().channels();
            if (planned.layer() instanceof Layer.Conv2D c) {
                Size size = c.kernelSize();
                addBias(c, outputs);
                add(KERNEL, c.kernelInitializer(), c.kernelRegularizer(), outputs, inputs, size.height(), size.width());
            } else if (planned.layer() instanceof Layer.DepthwiseConv2D d) {
                Size size = d.kernelSize();
                addBias(d, outputs);
                add(
                        DEPTHWISE_KERNEL,
                        d.depthwiseInitializer(),
                        d.depthwiseRegularizer(),
                        size.height(),
                        size.width(),
                        inputs,
                        d.depthMultiplier());
            } else if (planned.layer() instanceof Layer.SeparableConv2D s) {
                Size size = s.kernelSize();
                int between = inputs * s.depthMultiplier();
                addBias(s, outputs);
                add(
                        DEPTHWISE_KERNEL,
                        s.depthwiseInitializer(),
                        s.depthwiseRegularizer(),
                        s.depthMultiplier(),
                        inputs,
                        size.height(),
                        size.width());
                add(POINTWISE_KERNEL, s.pointwiseInitializer(), s.pointwiseRegularizer(), outputs, between);
            } else if (planned.layer() instanceof Layer.Dense d) {
                add(KERNEL, d.kernelInitializer(), d.kernelRegularizer(), outputs, inputs);
                addBias(d, outputs);
            } else if (planned.layer() instanceof Layer.BatchNormalization b) {
                addNormalization(b, outputs);
            }
        }

        private void addBias(Layer.Weighted weighted, int outputs) {
            if (weighted.useBias()) {
                add(BIAS, weighted.biasInitializer(), weighted.biasRegularizer(), outputs);
            }
        }

        private void addNormalization(Layer.BatchNormalization b, int channels) {
            if (b.scale()) {
                add(GAMMA, b.gammaInitializer(), b.gammaRegularizer(), channels);
            } else {
                addUntrained(GAMMA, Initializer.ONES, channels);
            }
            if (b.center()) {
                add(BETA, b.betaInitializer(), b.betaRegularizer(), channels);
            } else {
                addUntrained(BETA, Initializer.ZEROS, channels);
            }
            addUntrained(MOVING_MEAN, Initializer.ZEROS, channels);
            addUntrained(MOVING_VARIANCE, Initializer.ONES, channels);
        }

        private void add(
                ParameterKind kind, Initializer initializer, Optional<Regularizer> regularizer, Integer... shape) {
            Penalties penalties = Penalties.of(plan, kind, regularizer);
            add(new ParameterPart(layer, kind, end, List.of(shape), initializer, penalties, true));
        }

        private void addUntrained(ParameterKind kind, Initializer initializer, int length) {
            add(new ParameterPart(layer, kind, end, List.of(length), initializer, Penalties.NONE, false));
        }

        private void add(ParameterPart part) {
            parts.add(part);
            end = part.end();
        }
    }
}
