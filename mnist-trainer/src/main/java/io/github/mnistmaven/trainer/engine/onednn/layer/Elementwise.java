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
 * An activation in oneDNN's terms.
 *
 * @param forward computes it
 * @param backward computes its gradient
 * @param alpha the slope of relus below zero, the alpha of elu; 0 for the others
 * @param fromOutput whether the gradient comes from what left the activation, not from what entered
 */
record Elementwise(algorithm forward, algorithm backward, float alpha, boolean fromOutput) {

    /** @param activation neither linear, which is nothing to compute, nor softmax, which is part of the loss */
    static Elementwise of(Activation activation) {
        return switch (activation) {
            case RELU -> leakyRelu(0);
            case LEAKY_RELU -> leakyRelu(Activation.LEAKY_RELU_SLOPE);
            case ELU -> fromOutput(algorithm.eltwise_elu, algorithm.eltwise_elu_use_dst_for_bwd, Activation.ELU_ALPHA);
            case SIGMOID -> fromOutput(algorithm.eltwise_logistic, algorithm.eltwise_logistic_use_dst_for_bwd, 0);
            case TANH -> fromOutput(algorithm.eltwise_tanh, algorithm.eltwise_tanh_use_dst_for_bwd, 0);
            case GELU -> new Elementwise(algorithm.eltwise_gelu_erf, algorithm.eltwise_gelu_erf, 0, false);
            case LINEAR, SOFTMAX -> throw new IllegalArgumentException("no elementwise activation: " + activation);
        };
    }

    /** @param slope the slope at zero and below, at least 0 */
    static Elementwise leakyRelu(double slope) {
        return fromOutput(algorithm.eltwise_relu, algorithm.eltwise_relu_use_dst_for_bwd, slope);
    }

    private static Elementwise fromOutput(algorithm forward, algorithm backward, double alpha) {
        return new Elementwise(forward, backward, (float) alpha, true);
    }

    /** Applies it to what a formula computes. Only for activations whose gradient comes from the output. */
    void addTo(Formula formula) {
        formula.apply(forward, alpha, 0);
    }

    /** As the end of another primitive. Only for activations whose gradient comes from the output. */
    primitive_attr asPostOperation() {
        post_ops operations = new post_ops();
        operations.append_eltwise(forward, alpha, 0);
        primitive_attr attributes = new primitive_attr();
        attributes.set_post_ops(operations);
        return attributes;
    }

    /** Adds the step that computes {@code output} from {@code input}. */
    void addForward(Workbench workbench, Tensor input, Tensor output) {
        eltwise_forward.primitive_desc description = new eltwise_forward.primitive_desc(
                workbench.device().engine(), workbench.forwardKind(), forward, input.layout(), output.layout(), alpha);
        workbench.add(new eltwise_forward(description), Map.of(DNNL_ARG_SRC, input, DNNL_ARG_DST, output));
    }

    /**
     * Adds the step that turns the gradient of the output into that of the input, in place.
     *
     * @param known what left the activation if the gradient comes from there, else what entered
     */
    void addBackward(Workbench workbench, Tensor known, Tensor gradient) {
        memory.desc layout = known.layout();
        eltwise_forward.primitive_desc hint = new eltwise_forward.primitive_desc(
                workbench.device().engine(), prop_kind.forward_training, backward, layout, layout, alpha);
        eltwise_backward.primitive_desc description = new eltwise_backward.primitive_desc(
                workbench.device().engine(), backward, gradient.layout(), gradient.layout(), layout, alpha, hint);
        workbench.add(
                new eltwise_backward(description),
                Map.of(
                        fromOutput ? DNNL_ARG_DST : DNNL_ARG_SRC,
                        known,
                        DNNL_ARG_DIFF_DST,
                        gradient,
                        DNNL_ARG_DIFF_SRC,
                        gradient));
    }
}
