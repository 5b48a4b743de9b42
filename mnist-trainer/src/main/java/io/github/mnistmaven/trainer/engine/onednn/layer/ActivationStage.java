package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/** An activation by itself. */
public final class ActivationStage implements Stage {
    private final Workbench workbench;
    private final Elementwise activation;
    private final Tensor input;
    private final Tensor output;

    /**
     * @param activation neither linear nor softmax
     * @param inPlace whether the input may be overwritten, as nothing else needs it; only for activations whose gradient
     *     comes from the output
     */
    public ActivationStage(Workbench workbench, Activation activation, boolean inPlace, Tensor input) {
        this.workbench = workbench;
        this.activation = Elementwise.of(activation);
        this.input = input;
        this.output = inPlace ? input : workbench.device().allocate(input.layout());
        this.activation.addForward(workbench, input, output);
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
