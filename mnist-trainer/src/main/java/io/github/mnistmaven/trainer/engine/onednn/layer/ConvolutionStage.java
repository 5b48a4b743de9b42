package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_BIAS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DIFF_WEIGHTS;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.onednn.device.InstructionSet;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.dnnl.convolution_backward_data;
import org.bytedeco.dnnl.convolution_backward_weights;
import org.bytedeco.dnnl.convolution_forward;
import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_attr;

/** A convolution over rows and columns, and an activation computed with it. */
public final class ConvolutionStage implements Stage {
    /**
     * For inference, oneDNN 3.11 prefers kernels of which one (brg_conv_fwd, AVX-512) computes nonsense where strides
     * leave a single column of several rows.
     */
    private static final prop_kind ALWAYS_AS_IN_TRAINING = prop_kind.forward_training;

    private final Workbench workbench;
    private final Convolution convolution;
    private final Windowing windows;
    private final Optional<Elementwise> activation;
    private final memory.desc anyInput;
    private final memory.desc anyKernel;
    private final memory.desc anyOutput;
    private final convolution_forward.primitive_desc description;
    private final Parameter kernel;
    private final Optional<Parameter> bias;
    private final Tensor entering;
    private final Tensor input;
    private final Tensor output;

    /**
     * @param fused the activation that is computed with it: linear for none, or one whose gradient comes from its
     *     output
     * @param beforePooling whether what leaves enters a pooling
     */
    public ConvolutionStage(
            Workbench workbench, Convolution convolution, Activation fused, boolean beforePooling, Tensor entering) {
        this.workbench = workbench;
        this.convolution = convolution;
        this.entering = entering;
        windows = convolution.windows();
        activation = fused == Activation.LINEAR ? Optional.empty() : Optional.of(Elementwise.of(fused));
        anyInput = anyImages(convolution.input());
        anyOutput = anyImages(convolution.output());
        anyKernel = Layouts.any(Layouts.dimensions(convolution.flat()));
        ParameterStore parameters = workbench.parameters();
        bias = convolution.bias().map(kind -> parameters.vector(convolution.index(), kind));
        ParameterPart part = parameters.part(convolution.index(), convolution.kernel());
        description = describe(
                parameters.find(part).map(known -> known.value().layout()).orElse(anyKernel), leaving(beforePooling));
        kernel = parameters.parameter(part, convolution.flat(), description.weights_desc());
        input = workbench.in(description.src_desc(), entering);
        output = workbench.device().allocate(description.dst_desc());
        Map<Integer, Tensor> arguments = new HashMap<>();
        arguments.put(DNNL_ARG_SRC, input);
        arguments.put(DNNL_ARG_WEIGHTS, kernel.value());
        arguments.put(DNNL_ARG_DST, output);
        bias.ifPresent(parameter -> arguments.put(DNNL_ARG_BIAS, parameter.value()));
        workbench.add(new convolution_forward(description), arguments);
    }

    private memory.desc biasLayout() {
        return bias.map(parameter -> parameter.value().layout()).orElseGet(Layouts::none);
    }

    private memory.desc anyImages(Shape shape) {
        return Layouts.any(workbench.count(), shape.channels(), shape.height(), shape.width());
    }

    /**
     * What leaves is in oneDNN's order of choice, except that channels come last where both the matrix products of the
     * gradients and a pooling that follows are faster then.
     */
    private memory.desc leaving(boolean beforePooling) {
        Shape shape = convolution.output();
        return beforePooling && workbench.device().instructions() == InstructionSet.AVX2 && isIm2Col()
                ? Layouts.channelsLast(workbench.count(), shape.channels(), shape.height(), shape.width())
                : anyOutput;
    }

    private boolean isIm2Col() {
        return Im2ColGradients.areFaster(workbench.device().instructions(), convolution, workbench.count());
    }

    private convolution_forward.primitive_desc describe(memory.desc weights, memory.desc leaving) {
        return new convolution_forward.primitive_desc(
                workbench.device().engine(),
                ALWAYS_AS_IN_TRAINING,
                algorithm.convolution_direct,
                anyInput,
                weights,
                biasLayout(),
                leaving,
                windows.strides(),
                windows.skipped(),
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
        return kernel.part().isTrained();
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        activation.ifPresent(function -> function.addBackward(workbench, output, gradient));
        if (!isTrained()) {
            // nothing but the input's gradient is wanted
            return Optional.of(addInputGradient(gradient));
        }
        if (isIm2Col()) {
            new Im2ColGradients(workbench, convolution).add(entering, gradient, kernel, bias);
        } else {
            addParameterGradients(gradient);
        }
        return inputGradientWanted ? Optional.of(addInputGradient(gradient)) : Optional.empty();
    }

    private void addParameterGradients(Tensor gradient) {
        convolution_backward_weights.primitive_desc backward = new convolution_backward_weights.primitive_desc(
                workbench.device().engine(),
                algorithm.convolution_direct,
                anyInput,
                anyKernel,
                biasLayout(),
                anyOutput,
                windows.strides(),
                windows.skipped(),
                windows.before(),
                windows.after(),
                description);
        boolean inPlace = backward.diff_weights_desc().equals(kernel.gradient().layout());
        Tensor kernelGradient = inPlace ? kernel.gradient() : workbench.device().allocate(backward.diff_weights_desc());
        Map<Integer, Tensor> arguments = new HashMap<>();
        arguments.put(DNNL_ARG_SRC, workbench.in(backward.src_desc(), input));
        arguments.put(DNNL_ARG_DIFF_DST, workbench.in(backward.diff_dst_desc(), gradient));
        arguments.put(DNNL_ARG_DIFF_WEIGHTS, kernelGradient);
        bias.ifPresent(parameter -> arguments.put(DNNL_ARG_DIFF_BIAS, parameter.gradient()));
        workbench.add(new convolution_backward_weights(backward), arguments);
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
                windows.skipped(),
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
