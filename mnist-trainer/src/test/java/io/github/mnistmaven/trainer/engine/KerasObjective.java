package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Regularizer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.util.List;
import java.util.Optional;

/** The trainings of {@code interop/objective.py}, whose losses Keras gave: 24 epochs of one batch. */
public final class KerasObjective {
    private static final int IMAGES = 8;
    private static final int PIXELS = 42;
    private static final int UNITS = 5;
    private static final int CLASSES = 3;
    private static final List<ParameterKind> VECTORS =
            List.of(ParameterKind.BIAS, ParameterKind.GAMMA, ParameterKind.BETA);
    private static final Optimizer SGD = new Optimizer.Sgd(0.125, 0, false);

    private KerasObjective() {}

    public static TrainingPlan plan(String name) {
        return switch (name) {
            case "plain" -> plan(SGD, false, penalties(0, 0, 0));
            case "l2" -> plan(SGD, false, penalties(0, 0.01, 0));
            case "l1" -> plan(SGD, false, penalties(0.01, 0, 0));
            case "own" -> plan(SGD, true, penalties(0.002, 0.01, 0));
            case "smoothing" -> plan(SGD, false, penalties(0, 0, 0.2));
            case "all" ->
                plan(new Optimizer.Adam(0.01, 0.875, 1 - 1 / 1024.0, 1e-7), true, penalties(0.002, 0.01, 0.2));
            case "adamw" -> plan(adamW(0.004, List.of()), false, penalties(0, 0, 0));
            case "adamw_strong" -> plan(adamW(1, List.of()), false, penalties(0, 0, 0));
            case "adamw_kernels" -> plan(adamW(1, VECTORS), false, penalties(0, 0, 0));
            case "sgd_decay" -> plan(SGD, false, decay(List.of()));
            case "sgd_decay_kernels" -> plan(SGD, false, decay(VECTORS));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Optimizer adamW(double weightDecay, List<ParameterKind> excluded) {
        return new Optimizer.AdamW(
                0.01, 0.875, 1 - 1 / 1024.0, 1e-7, weightDecay, excluded, Optional.empty(), Optional.empty());
    }

    private static Regularization penalties(double l1, double l2, double labelSmoothing) {
        return new Regularization(Optional.empty(), Optional.empty(), l1, l2, 0, List.of(), labelSmoothing);
    }

    private static Regularization decay(List<ParameterKind> excluded) {
        return new Regularization(Optional.empty(), Optional.empty(), 0, 0, 0.5, excluded, 0);
    }

    private static TrainingPlan plan(Optimizer optimizer, boolean own, Regularization regularization) {
        Layer first = new Layer.Dense(
                UNITS,
                Activation.TANH,
                true,
                Initializer.GLOROT_UNIFORM,
                Initializer.ZEROS,
                Optional.empty(),
                own ? Optional.of(new Regularizer.L2(0.0625)) : Optional.empty(),
                true);
        return new PlanBuilder(Shape.image(7, 6, 1), CLASSES)
                .batchSize(IMAGES)
                .optimizer(optimizer)
                .regularization(regularization)
                .layer(new Layer.Flatten())
                .layer(first)
                .layer(new Layer.BatchNormalization(0.5, 0.01))
                .layer(new Layer.Dense(CLASSES, Activation.SOFTMAX))
                .build();
    }

    public static float[] parameters(TrainingPlan plan) {
        ParameterLayout layout = ParameterLayout.of(plan);
        float[] parameters = new float[layout.length()];
        put(values(UNITS * PIXELS, 37, 0, 1), parameters, layout, 1, TensorKind.KERNEL);
        put(values(UNITS, 11, 0, 1), parameters, layout, 1, TensorKind.BIAS);
        put(values(UNITS, 13, 1, 1), parameters, layout, 2, TensorKind.GAMMA);
        put(values(UNITS, 19, 0, 1), parameters, layout, 2, TensorKind.BETA);
        put(values(UNITS, 0, 1.5f, 1), parameters, layout, 2, TensorKind.MOVING_VARIANCE);
        put(values(CLASSES * UNITS, 23, 0, 2), parameters, layout, 3, TensorKind.KERNEL);
        put(values(CLASSES, 29, 0, 1), parameters, layout, 3, TensorKind.BIAS);
        return parameters;
    }

    private static void put(float[] values, float[] parameters, ParameterLayout layout, int layer, TensorKind kind) {
        int offset = layout.find(layer, kind).orElseThrow().offset();
        System.arraycopy(values, 0, parameters, offset, values.length);
    }

    public static Batch batch() {
        int[] samples = new int[IMAGES];
        int[] labels = new int[IMAGES];
        for (int i = 0; i < IMAGES; i++) {
            samples[i] = i;
            labels[i] = (i % CLASSES);
        }
        return new Batch(1, samples, values(IMAGES * PIXELS, 41, 0.5f, 1), labels);
    }

    private static float[] values(int count, int stride, float mean, float scale) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = mean + (i * stride % 64 / 64f - 0.5f) * scale;
        }
        return values;
    }
}
