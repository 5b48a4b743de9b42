package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;

/**
 * The sum of what leaves a block of stages and what leaves the shortcut around it. What enters both, and what leaves
 * them, is not overwritten: stages may need it on the way back.
 */
public final class ResidualStage implements Stage {
    private final Workbench workbench;
    private final StageSequence block;
    private final StageSequence shortcut;
    private final Tensor output;

    /**
     * @param block stages of the input; none if they change nothing in this program
     * @param shortcut stages of the same input that make as many values of it; none if it is added as it is
     */
    public ResidualStage(Workbench workbench, StageSequence block, StageSequence shortcut) {
        this.workbench = workbench;
        this.block = block;
        this.shortcut = shortcut;
        output = sum(block.output(), shortcut.output());
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean isTrained() {
        return block.isTrained() || shortcut.isTrained();
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        if (!inputGradientWanted && !shortcut.isTrained()) {
            return block.backward(outputGradient, false);
        }
        // the block may overwrite the gradient that it is given
        Tensor copy = workbench.copy(outputGradient);
        Optional<Tensor> through = block.backward(outputGradient, inputGradientWanted);
        Optional<Tensor> around = shortcut.backward(copy, inputGradientWanted);
        return through.map(gradient -> sum(gradient, around.orElseThrow()));
    }

    private Tensor sum(Tensor first, Tensor second) {
        Tensor sum = workbench.device().allocate(first.layout());
        workbench.add(Formula.sum(first, workbench.like(first, second)).into(workbench.device(), sum));
        return sum;
    }
}
