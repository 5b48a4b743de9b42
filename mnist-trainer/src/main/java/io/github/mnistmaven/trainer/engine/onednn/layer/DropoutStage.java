package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.DropoutMask;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/** Dropout while training; programs that classify have no such stage. */
public final class DropoutStage implements Stage {
    private final Workbench workbench;
    private final Tensor factors;
    private final Tensor output;

    /** @param mask draws the factors of each batch, just before they are needed */
    public DropoutStage(Workbench workbench, DropoutMask mask, Tensor input) {
        this.workbench = workbench;
        Tensor drawn = workbench.device().allocate(Layouts.plain(Layouts.dimensions(input.layout())));
        float[] values = new float[drawn.count()];
        workbench.add(() -> {
            mask.draw(workbench.batch().get(), values);
            drawn.put(values);
        });
        factors = workbench.in(input.layout(), drawn);
        output = workbench.device().allocate(input.layout());
        workbench.add(Formula.product(input, factors).into(workbench.device(), output));
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        workbench.add(Formula.product(gradient, factors).into(workbench.device(), gradient));
        return Optional.of(gradient);
    }
}
