package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.SampleNoise;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/** Random numbers that are added to what enters, while training; programs that classify have no such stage. */
public final class NoiseStage implements Stage {
    private final Tensor output;

    /** @param summands one for each value */
    public NoiseStage(Workbench workbench, SampleNoise summands, Tensor input) {
        Tensor drawn = workbench.device().allocate(Layouts.plain(Layouts.dimensions(input.layout())));
        float[] numbers = new float[drawn.count()];
        workbench.beforeSteps(batch -> {
            summands.draw(batch, numbers);
            drawn.put(numbers);
        });
        Tensor noise = workbench.in(input.layout(), drawn);
        output = workbench.device().allocate(input.layout());
        workbench.add(Formula.sum(input, noise).into(workbench.device(), output));
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        return Optional.of(outputGradient);
    }
}
