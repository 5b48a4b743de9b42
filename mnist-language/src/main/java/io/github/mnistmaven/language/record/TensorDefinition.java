package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.layer.Initializers;
import io.github.mnistmaven.language.layer.Regularizers;
import java.util.List;

/** The tensors of a planned layer. */
final class TensorDefinition {
    static final Construct<PlannedTensor> TENSOR = tensor();

    private TensorDefinition() {}

    private static Construct<PlannedTensor> tensor() {
        Key<PlannedTensor, TensorKind> kind = Key.required(
                "kind",
                KeywordType.of("tensor_kind", TensorKind.class, TensorDefinition::meaning),
                PlannedTensor::kind,
                "What they are for.");
        Key<PlannedTensor, List<Integer>> shape = Key.required(
                "shape",
                Lengths.TENSOR,
                PlannedTensor::shape,
                "Their dimensions in the flat vector, the last one fastest.");
        Key<PlannedTensor, Initializer> initializer = Key.required(
                "initializer", Initializers.OF_KERNEL, PlannedTensor::initializer, "What they start from.");
        Key<PlannedTensor, Penalties> penalties = Key.required(
                "penalties", penalties(), PlannedTensor::penalties, "What happens to them besides learning.");
        Key<PlannedTensor, Boolean> trained = Key.required(
                "trained", new BooleanType(), PlannedTensor::trained, "Whether the optimizer trains them.");
        return Construct.of(
                "tensor",
                PlannedTensor.class,
                "Parameters of one kind of a layer, and what training does to them.",
                List.of(kind, shape, initializer, penalties, trained),
                values -> new PlannedTensor(
                        values.get(kind),
                        values.get(shape),
                        values.get(initializer),
                        values.get(penalties),
                        values.get(trained)));
    }

    private static Construct<Penalties> penalties() {
        Key<Penalties, Double> l1 = Key.required(
                "l1", Regularizers.PENALTY, Penalties::l1, "The weight in the loss of the sum of absolute values.");
        Key<Penalties, Double> l2 = Key.required(
                "l2", Regularizers.PENALTY, Penalties::l2, "The weight in the loss of the sum of squares.");
        Key<Penalties, Double> weightDecay = Key.required(
                "weight_decay",
                RecordTypes.AMOUNT,
                Penalties::weightDecay,
                "The share of a weight, times the learning rate, that a step takes away.");
        return Construct.of(
                "penalties",
                Penalties.class,
                "What training does to a tensor besides learning.",
                List.of(l1, l2, weightDecay),
                values -> new Penalties(values.get(l1), values.get(l2), values.get(weightDecay)));
    }

    private static String meaning(TensorKind kind) {
        return switch (kind) {
            case KERNEL -> "Of a convolution [filter][channel][row][column], of a dense layer [unit][input].";
            case DEPTHWISE_KERNEL -> "Of a depthwise convolution, [row][column][channel][multiple].";
            case POINTWISE_KERNEL -> "Of a separable convolution, [filter][depthwise channel].";
            case BIAS -> "One per filter or unit.";
            case GAMMA -> "What normalization scales by, one per channel.";
            case BETA -> "What normalization adds, one per channel.";
            case MOVING_MEAN -> "What batch normalization classifies with for a mean, one per channel.";
            case MOVING_VARIANCE -> "What batch normalization classifies with for a variance, one per channel.";
            case SEPARABLE_KERNEL -> "The depthwise part of a separable convolution, [multiple][channel][row][column].";
        };
    }
}
