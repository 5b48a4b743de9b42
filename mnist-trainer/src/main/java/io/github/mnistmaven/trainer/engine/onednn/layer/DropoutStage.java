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

    public DropoutStage(Workbench workbench, DropoutMask mask, Tensor input) {
        this.workbench = workbench;
        long[] dimensions = Layouts.dimensions(input.layout());
        int size = 1;
        for (int i = 1; i < dimensions.length; i++) {
            size *= Math.toIntExact(dimensions[i]);
        }
        int values = size;
        Tensor drawn = workbench.device().allocate(Layouts.plain(dimensions));
        workbench.add(() -> drawn.put(mask.factors(workbench.batch().get(), values)));
        factors = workbench.in(input.layout(), drawn);
        output = workbench.device().allocate(input.layout());
        workbench.add(Formula.product(input, factors).into(workbench.device(), output));
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean isTrained() {
        return false;
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        if (!inputGradientWanted) {
            return Optional.empty();
        }
        Tensor gradient = workbench.in(output.layout(), outputGradient);
        workbench.add(Formula.product(gradient, factors).into(workbench.device(), gradient));
        return Optional.of(gradient);
    }
}
