package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.InstructionSet;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/**
 * A fully connected layer, and an activation computed with it. What leaves lies unit by unit, all images of the batch
 * side by side: of the ways to write the three products of a wide layer, forward, kernel gradient and input gradient,
 * that one keeps them all close to what the processor can do, with the kernel in DL4J's own order.
 */
public final class DenseStage implements Stage {
    /** A page of memory, in values: what lies a multiple of it apart shares the same few sets of the first cache. */
    private static final long PAGE = 1024;
    /** How many inputs a product of a part of them has. */
    private static final long PART = 512;

    private final Workbench workbench;
    private final Optional<Elementwise> activation;
    private final Vectors input;
    private final Parameter kernel;
    private final Optional<Parameter> bias;
    private final long units;
    private final Tensor output;

    /**
     * @param index the layer's index in the plan
     * @param fused the activation that is computed with it: linear for none, or one whose gradient comes from its
     *     output
     */
    public DenseStage(Workbench workbench, int index, Activation fused, Tensor entering) {
        this.workbench = workbench;
        activation = fused == Activation.LINEAR ? Optional.empty() : Optional.of(Elementwise.of(fused));
        ParameterStore parameters = workbench.parameters();
        ParameterPart part = parameters.part(index, TensorKind.KERNEL);
        units = part.shape().get(0);
        input = parameters
                .find(part)
                .map(known -> Vectors.of(workbench, entering, known.value().layout()))
                .orElseGet(() -> Vectors.of(workbench, entering));
        kernel = parameters.parameter(part, input.plainRows(units), input.rows(units));
        bias = parameters.findVector(index, TensorKind.BIAS);
        output = workbench.device().allocate(Layouts.transposed(workbench.count(), units));
        addForward();
    }

    private void addForward() {
        Tensor sums = matrix(Layouts.plain(units, workbench.count()), output);
        multiply(matrix(Layouts.plain(units, input.length()), kernel.value()), input.transposed(), sums);
        if (bias.isPresent()) {
            Formula biased = Formula.sum(sums, column(bias.get().value()));
            activation.ifPresent(function -> function.addTo(biased));
            workbench.add(biased.into(workbench.device(), sums));
        } else {
            activation.ifPresent(function -> function.addForward(workbench, sums, sums));
        }
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
        Tensor byUnit = matrix(Layouts.plain(units, workbench.count()), gradient);
        if (isTrained()) {
            multiplyByInput(byUnit, input.plain(), matrix(Layouts.plain(units, input.length()), kernel.gradient()));
            bias.ifPresent(
                    parameter -> multiply(byUnit, workbench.ones(workbench.count(), 1), column(parameter.gradient())));
        }
        return inputGradientWanted ? Optional.of(addInputGradient(gradient, byUnit)) : Optional.empty();
    }

    private Tensor addInputGradient(Tensor gradient, Tensor byUnit) {
        Tensor inputGradient = workbench.device().allocate(input.tensor().layout());
        if (input.isByValue()) {
            Tensor kernelTransposed = matrix(Layouts.transposed(input.length(), units), kernel.value());
            multiply(kernelTransposed, byUnit, matrix(Layouts.plain(input.length(), workbench.count()), inputGradient));
        } else {
            multiplyByInput(
                    gradient,
                    matrix(Layouts.plain(units, input.length()), kernel.value()),
                    matrix(Layouts.plain(workbench.count(), input.length()), inputGradient));
        }
        return inputGradient;
    }

    /**
     * A product with a column per input. oneDNN's AVX2 kernel reads a row after the other of so many columns that rows
     * a multiple of a page apart drive each other out of the first cache: it takes two thirds of the time for a part of
     * the inputs after the other.
     */
    private void multiplyByInput(Tensor left, Tensor right, Tensor product) {
        boolean inParts = workbench.device().instructions() == InstructionSet.AVX2
                && !input.isByValue()
                && input.length() % PAGE == 0;
        if (inParts) {
            long[] dimensions = Layouts.dimensions(left.layout());
            Tensor whole = matrix(left.layout().reshape(new long[] {1, dimensions[0], dimensions[1]}), left);
            multiply(whole, parts(right), parts(product));
        } else {
            multiply(left, right, product);
        }
    }

    private Tensor parts(Tensor matrix) {
        long rows = Layouts.dimensions(matrix.layout())[0];
        long[] strides = {PART, input.length(), 1};
        return matrix(Layouts.strided(strides, input.length() / PART, rows, PART), matrix);
    }

    private void multiply(Tensor left, Tensor right, Tensor product) {
        workbench.add(workbench.device().multiply(left, right, product));
    }

    private Tensor column(Tensor vector) {
        return matrix(Layouts.plain(units, 1), vector);
    }

    /** A tensor's values, looked at as a matrix. */
    private Tensor matrix(memory.desc layout, Tensor values) {
        return workbench.device().view(layout, values, 0);
    }
}
