package io.github.mnistmaven.trainer.engine.onednn.device;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_ATTR_SCALES;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_0;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC_1;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.dnnl.binary;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/**
 * Arithmetic on tensors, value by value, in one pass over memory: a tensor, or the sum or product of two, and what is
 * done to it, in the order of the calls. Tensors have the layout of the first, or are scalars, whose value counts that
 * they have when the step is run; the target may be one of them.
 */
public final class Formula {
    private final algorithm operator;
    private final Tensor left;
    private final Tensor right;
    private final primitive_attr attributes = new primitive_attr();
    private final post_ops operations = new post_ops();
    private final Map<Integer, Tensor> arguments = new HashMap<>();
    private int count;

    private Formula(algorithm operator, Tensor left, Tensor right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        arguments.put(DNNL_ARG_SRC_0, left);
        arguments.put(DNNL_ARG_SRC_1, right);
    }

    /** {@code tensor}; oneDNN's arithmetic begins with two tensors, so the other one is a scalar of 1. */
    public static Formula of(Device device, Tensor tensor) {
        return product(tensor, device.scalar(1));
    }

    /** {@code left + right}. */
    public static Formula sum(Tensor left, Tensor right) {
        return new Formula(algorithm.binary_add, left, right);
    }

    /** {@code leftWeight * left + rightWeight * right}, the weights scalars. */
    public static Formula weightedSum(Tensor leftWeight, Tensor left, Tensor rightWeight, Tensor right) {
        return sum(left, right).weighted(DNNL_ARG_SRC_0, leftWeight).weighted(DNNL_ARG_SRC_1, rightWeight);
    }

    /** {@code left - right}. */
    public static Formula difference(Tensor left, Tensor right) {
        return new Formula(algorithm.binary_sub, left, right);
    }

    /** {@code left / right}. */
    public static Formula quotient(Tensor left, Tensor right) {
        return new Formula(algorithm.binary_div, left, right);
    }

    /** 1 where {@code left = right}, otherwise 0. */
    public static Formula equality(Tensor left, Tensor right) {
        return new Formula(algorithm.binary_eq, left, right);
    }

    /** {@code left * right}. */
    public static Formula product(Tensor left, Tensor right) {
        return new Formula(algorithm.binary_mul, left, right);
    }

    private Formula weighted(int argument, Tensor weight) {
        attributes.set_scales_mask(argument, 0);
        arguments.put(DNNL_ARG_ATTR_SCALES | argument, weight);
        return this;
    }

    /** {@code factor * x + summand}. */
    public Formula linear(double factor, double summand) {
        return apply(algorithm.eltwise_linear, factor, summand);
    }

    /** The square root of {@code x}. */
    public Formula root() {
        return apply(algorithm.eltwise_sqrt, 0, 0);
    }

    /** {@code 1 / x}. */
    public Formula inverse() {
        return apply(algorithm.eltwise_pow, 1, -1);
    }

    /** {@code x}, but no less than {@code least} and no more than {@code most}. */
    public Formula clip(double least, double most) {
        return apply(algorithm.eltwise_clip, least, most);
    }

    /**
     * Any of oneDNN's functions of one value.
     *
     * @param alpha what the function makes of it is oneDNN's; 0 for one that has no parameters
     * @param beta likewise
     */
    public Formula apply(algorithm function, double alpha, double beta) {
        operations.append_eltwise(function, (float) alpha, (float) beta);
        count++;
        return this;
    }

    /** {@code x * factor}. */
    public Formula times(Tensor factor) {
        return with(algorithm.binary_mul, factor);
    }

    /** {@code x + summand}. */
    public Formula plus(Tensor summand) {
        return with(algorithm.binary_add, summand);
    }

    private Formula with(algorithm operation, Tensor other) {
        operations.append_binary(operation, other.layout());
        arguments.put(DNNL_ARG_ATTR_MULTIPLE_POST_OP_BASE * (count + 1) | DNNL_ARG_SRC_1, other);
        count++;
        return this;
    }

    /** {@code x + weight * t}, where {@code t} is what the target holds before. */
    public Formula plusTarget(double weight) {
        operations.append_sum((float) weight, 0, data_type.undef);
        count++;
        return this;
    }

    /** The step that writes the result to {@code target}. It ends the formula: nothing is to be added after. */
    public Step into(Device device, Tensor target) {
        attributes.set_post_ops(operations);
        binary.primitive_desc description = new binary.primitive_desc(
                device.engine(), operator, left.layout(), right.layout(), target.layout(), attributes, false);
        arguments.put(DNNL_ARG_DST, target);
        return device.step(new binary(description), arguments);
    }
}
