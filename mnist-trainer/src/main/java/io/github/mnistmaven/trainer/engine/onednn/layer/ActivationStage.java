package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/** An activation by itself. */
public final class ActivationStage implements Stage {
    private final Workbench workbench;
    private final Elementwise activation;
    private final Tensor input;
    private final Tensor output;

    private ActivationStage(Workbench workbench, Elementwise activation, Tensor input, Tensor output) {
        this.workbench = workbench;
        this.activation = activation;
        this.input = input;
        this.output = output;
        activation.addForward(workbench, input, output);
    }

    /** Whether the gradient of an activation comes from its output, so that nothing else need be kept. */
    public static boolean isKnownByItsOutput(Activation activation) {
        return activation == Activation.LINEAR
                || activation != Activation.SOFTMAX
                        && Elementwise.of(activation).fromOutput();
    }

    /** @param activation neither linear nor softmax */
    public static ActivationStage of(Workbench workbench, Activation activation, Tensor input) {
        return of(workbench, Elementwise.of(activation), input);
    }

    /** @param negativeSlope the slope at zero and below, at least 0 */
    public static ActivationStage leakyRelu(Workbench workbench, double negativeSlope, Tensor input) {
        return of(workbench, Elementwise.leakyRelu(negativeSlope), input);
    }

    private static ActivationStage of(Workbench workbench, Elementwise activation, Tensor input) {
        Tensor output = workbench.device().allocate(input.layout());
        return new ActivationStage(workbench, activation, input, output);
    }

    /**
     * An activation that overwrites its input, which nothing else needs.
     *
     * @param activation one whose gradient comes from its output
     */
    public static ActivationStage inPlace(Workbench workbench, Activation activation, Tensor input) {
        return new ActivationStage(workbench, Elementwise.of(activation), input, input);
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        activation.addBackward(workbench, activation.fromOutput() ? output : input, gradient);
        return Optional.of(gradient);
    }
}
