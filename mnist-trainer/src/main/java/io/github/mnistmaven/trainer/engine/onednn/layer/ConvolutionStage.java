package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.trainer.engine.ParameterKind;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;

/** A convolution over rows and columns with a bias, and an activation computed with it. */
public final class ConvolutionStage implements Stage {
    private final Workbench workbench;
    private final Windowing windows;
    private final Optional<Elementwise> activation;
    private final memory.desc anyInput;
    private final memory.desc anyKernel;
    private final memory.desc anyOutput;
    private final convolution_forward.primitive_desc description;
    private final Parameter kernel;
    private final Parameter bias;
    private final Tensor input;
    private final Tensor output;

    /**
     * @param index the layer's index in the plan
     * @param fused the activation that is computed with it: linear for none, or one whose gradient comes from its output
     */
    public ConvolutionStage(
            Workbench workbench,
            int index,
            PlannedLayer planned,
            Layer.Conv2D layer,
            Activation fused,
            Tensor unordered) {
        this.workbench = workbench;
        windows = Windowing.of(planned.input(), planned.output(), layer.kernelSize(), layer.strides(), layer.padding());
        activation = fused == Activation.LINEAR ? Optional.empty() : Optional.of(Elementwise.of(fused));
        anyInput = anyImages(planned.input());
        anyOutput = anyImages(planned.output());
        ParameterStore parameters = workbench.parameters();
        ParameterPart part = parameters.part(index, ParameterKind.KERNEL);
        long[] shape = part.shape().stream().mapToLong(Integer::longValue).toArray();
        anyKernel = Layouts.any(shape);
        bias = parameters.vector(index, ParameterKind.BIAS);
        description = describe(
                parameters.find(part).map(known -> known.value().layout()).orElse(anyKernel));
        kernel = parameters.parameter(part, Layouts.plain(shape), description.weights_desc());
        input = workbench.in(description.src_desc(), unordered);
        output = workbench.device().allocate(description.dst_desc());
        workbench.add(
                new convolution_forward(description),
                Map.of(
                        DNNL_ARG_SRC,
                        input,
                        DNNL_ARG_WEIGHTS,
                        kernel.value(),
                        DNNL_ARG_BIAS,
                        bias.value(),
                        DNNL_ARG_DST,
                        output));
    }

    private memory.desc anyImages(Shape shape) {
        return Layouts.any(workbench.count(), shape.channels(), shape.height(), shape.width());
    }

    private convolution_forward.primitive_desc describe(memory.desc weights) {
        return new convolution_forward.primitive_desc(
                workbench.device().engine(),
                workbench.forwardKind(),
                algorithm.convolution_direct,
                anyInput,
                weights,
                bias.value().layout(),
                anyOutput,
                windows.strides(),
                windows.before(),
                windows.after(),
                activation.map(Elementwise::asPostOperation).orElseGet(primitive_attr::new),
                false);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean isTrained() {
        return true;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        activation.ifPresent(function -> function.addBackward(workbench, output, gradient));
        addParameterGradients(gradient);
        return inputGradientWanted ? Optional.of(addInputGradient(gradient)) : Optional.empty();
    }

    private void addParameterGradients(Tensor gradient) {
        convolution_backward_weights.primitive_desc backward = new convolution_backward_weights.primitive_desc(
                workbench.device().engine(),
                algorithm.convolution_direct,
                anyInput,
                anyKernel,
                bias.value().layout(),
                anyOutput,
                windows.strides(),
                windows.before(),
                windows.after(),
                description);
        boolean inPlace = backward.diff_weights_desc().equals(kernel.gradient().layout());
        Tensor kernelGradient = inPlace ? kernel.gradient() : workbench.device().allocate(backward.diff_weights_desc());
        workbench.add(
                new convolution_backward_weights(backward),
                Map.of(
                        DNNL_ARG_SRC, workbench.in(backward.src_desc(), input),
                        DNNL_ARG_DIFF_DST, workbench.in(backward.diff_dst_desc(), gradient),
                        DNNL_ARG_DIFF_WEIGHTS, kernelGradient,
                        DNNL_ARG_DIFF_BIAS, bias.gradient()));
        if (!inPlace) {
            workbench.add(workbench.device().copy(kernelGradient, kernel.gradient()));
        }
    }

    private Tensor addInputGradient(Tensor gradient) {
        convolution_backward_data.primitive_desc backward = new convolution_backward_data.primitive_desc(
                workbench.device().engine(),
                algorithm.convolution_direct,
                anyInput,
                anyKernel,
                anyOutput,
                windows.strides(),
                windows.before(),
                windows.after(),
                description);
        Tensor inputGradient = workbench.device().allocate(backward.diff_src_desc());
        workbench.add(
                new convolution_backward_data(backward),
                Map.of(
                        DNNL_ARG_DIFF_DST, workbench.in(backward.diff_dst_desc(), gradient),
                        DNNL_ARG_WEIGHTS, workbench.in(backward.weights_desc(), kernel.value()),
                        DNNL_ARG_DIFF_SRC, inputGradient));
        return inputGradient;
    }
}
