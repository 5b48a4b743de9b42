package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Map;
import org.bytedeco.dnnl.eltwise_backward;
import org.bytedeco.dnnl.eltwise_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.post_ops;
import org.bytedeco.dnnl.primitive_attr;

/**
 * An activation in oneDNN's terms: one of its functions, and maybe a factor.
 *
 * @param forward computes it
 * @param backward computes its gradient
 * @param alpha the function's first parameter: the slope of relus below zero, the alpha of elu
 * @param beta the function's second parameter
 * @param scale what its values are multiplied by; 1 where the gradient comes from the output
 * @param fromOutput whether the gradient comes from what left the activation, not from what entered
 */
record Elementwise(algorithm forward, algorithm backward, double alpha, double beta, double scale, boolean fromOutput) {

    /** @param activation neither linear, which is nothing to compute, nor softmax, which is part of the loss */
    static Elementwise of(Activation activation) {
        return switch (activation) {
            case RELU -> leakyRelu(0);
            case LEAKY_RELU -> leakyRelu(Activation.LEAKY_RELU_SLOPE);
            case ELU ->
                fromOutput(algorithm.eltwise_elu, algorithm.eltwise_elu_use_dst_for_bwd, Activation.ELU_ALPHA, 0);
            case SELU ->
                fromInput(algorithm.eltwise_elu, Activation.SELU_ALPHA, 0).times(Activation.SELU_SCALE);
            case GELU -> fromInput(algorithm.eltwise_gelu_erf, 0, 0);
            case SILU -> fromInput(algorithm.eltwise_swish, 1, 0);
            case HARD_SILU -> fromInput(algorithm.eltwise_hardswish, 1 / 6.0, 0.5);
            case RELU6 -> fromOutput(algorithm.eltwise_clip_v2, algorithm.eltwise_clip_v2_use_dst_for_bwd, 0, 6);
            case SIGMOID -> fromOutput(algorithm.eltwise_logistic, algorithm.eltwise_logistic_use_dst_for_bwd, 0, 0);
            case HARD_SIGMOID -> fromInput(algorithm.eltwise_hardsigmoid, 1 / 6.0, 0.5);
            case TANH -> fromOutput(algorithm.eltwise_tanh, algorithm.eltwise_tanh_use_dst_for_bwd, 0, 0);
            case LINEAR, SOFTMAX -> throw new IllegalArgumentException("no elementwise activation: " + activation);
        };
    }

    /** @param slope the slope at zero and below, at least 0 */
    static Elementwise leakyRelu(double slope) {
        return fromOutput(algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd, slope, 0);
    }

    private static Elementwise fromOutput(algorithm forward, algorithm backward, double alpha, double beta) {
        return new Elementwise(forward, backward, alpha, beta, 1, true);
    }

    private static Elementwise fromInput(algorithm function, double alpha, double beta) {
        return new Elementwise(function, function, alpha, beta, 1, false);
    }

    private Elementwise times(double factor) {
        return new Elementwise(forward, backward, alpha, beta, factor, fromOutput);
    }

    /** Applies it to what a formula computes. Only for activations whose gradient comes from the output. */
    void addTo(Formula formula) {
        formula.apply(forward, alpha, beta);
    }

    /** As the end of another primitive. Only for activations whose gradient comes from the output. */
    primitive_attr asPostOperation() {
        post_ops operations = new post_ops();
        operations.append_eltwise(forward, (float) alpha, (float) beta);
        primitive_attr attributes = new primitive_attr();
        attributes.set_post_ops(operations);
        return attributes;
    }

    /** Adds the step that computes {@code output} from {@code input}. */
    void addForward(Workbench workbench, Tensor input, Tensor output) {
        eltwise_forward.primitive_desc description = new eltwise_forward.primitive_desc(
                workbench.device().engine(),
                workbench.forwardKind(),
                forward,
                input.layout(),
                output.layout(),
                (float) alpha,
                (float) beta);
        workbench.add(new eltwise_forward(description), Map.of(DNNL_ARG_SRC, input, DNNL_ARG_DST, output));
        addScaling(workbench, output);
    }

    /**
     * Adds the step that turns the gradient of the output into that of the input, in place.
     *
     * @param known what left the activation if the gradient comes from there, else what entered
     */
    void addBackward(Workbench workbench, Tensor known, Tensor gradient) {
        Tensor source = scale == 1 ? known : withoutZeros(workbench, known);
        memory.desc layout = source.layout();
        eltwise_forward.primitive_desc hint = new eltwise_forward.primitive_desc(
                workbench.device().engine(),
                prop_kind.forward_training,
                backward,
                layout,
                layout,
                (float) alpha,
                (float) beta);
        eltwise_backward.primitive_desc description = new eltwise_backward.primitive_desc(
                workbench.device().engine(),
                backward,
                gradient.layout(),
                gradient.layout(),
                layout,
                (float) alpha,
                (float) beta,
                hint);
        workbench.add(
                new eltwise_backward(description),
                Map.of(
                        fromOutput ? DNNL_ARG_DST : DNNL_ARG_SRC,
                        source,
                        DNNL_ARG_DIFF_DST,
                        gradient,
                        DNNL_ARG_DIFF_SRC,
                        gradient));
        addScaling(workbench, gradient);
    }

    private void addScaling(Workbench workbench, Tensor values) {
        if (scale != 1) {
            linear(scale, 0).addForward(workbench, values, values);
        }
    }

    /** At zero, the derivative of oneDNN's elu is its alpha, as below; that of Keras' selu is its scale, as above. */
    private static Tensor withoutZeros(Workbench workbench, Tensor values) {
        Tensor shifted = workbench.device().allocate(values.layout());
        linear(1, Float.MIN_NORMAL).addForward(workbench, values, shifted);
        return shifted;
    }

    private static Elementwise linear(double factor, double summand) {
        return fromInput(algorithm.eltwise_linear, factor, summand);
    }
}
