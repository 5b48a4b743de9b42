package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/**
 * The sum of what enters a block of stages and what leaves it. Neither is overwritten: stages may need both on the way
 * back.
 */
public final class ResidualStage implements Stage {
    private final Workbench workbench;
    private final StageSequence block;
    private final Tensor output;

    /** @param block stages that make as many values as enter; none if they change nothing in this program */
    public ResidualStage(Workbench workbench, StageSequence block) {
        this.workbench = workbench;
        this.block = block;
        output = sum(block.output(), block.input());
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean isTrained() {
        return block.isTrained();
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        if (!inputGradientWanted) {
            return block.backward(outputGradient, false);
        }
        // the block may overwrite the gradient that it is given
        Tensor around = workbench.copy(outputGradient);
        Tensor through = block.backward(outputGradient, true).orElseThrow();
        return Optional.of(sum(through, around));
    }

    private Tensor sum(Tensor first, Tensor second) {
        Tensor sum = workbench.device().allocate(first.layout());
        workbench.add(Formula.sum(first, workbench.like(first, second)).into(workbench.device(), sum));
        return sum;
    }
}
