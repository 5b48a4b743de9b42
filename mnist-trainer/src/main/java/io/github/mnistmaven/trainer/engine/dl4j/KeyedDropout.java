package io.github.mnistmaven.trainer.engine.dl4j;

import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.DropoutMask;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A dropout with our masks: DL4J's own come from a generator that depends on the thread and on what ran before. */
final class KeyedDropout implements IDropout {
    private final transient DropoutMask mask;
    private final transient Supplier<Batch> batch;
    private transient INDArray factors;

    /** @param batch the batch that is being trained */
    KeyedDropout(DropoutMask mask, Supplier<Batch> batch) {
        this.mask = mask;
        this.batch = batch;
    }

    @Override
    @SuppressWarnings("try")
    public INDArray applyDropout(
            INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        int size = Math.toIntExact(input.length() / input.size(0));
        // in the workspace of the activations, which lives until the backward pass is through
        try (MemoryWorkspace ignored = workspaces.notifyScopeBorrowed(ArrayType.INPUT)) {
            factors = Nd4j.createFromArray(mask.numbers(batch.get(), size)).reshape('c', input.shape());
        }
        return input.muli(factors, result);
    }

    @Override
    public INDArray backprop(INDArray gradientAtOutput, INDArray gradientAtInput, int iteration, int epoch) {
        gradientAtOutput.muli(factors, gradientAtInput);
        clear();
        return gradientAtInput;
    }

    @Override
    public void clear() {
        factors = null;
    }

    /** This one: DL4J clones a configuration it makes a network of, and the network has to see the current batch. */
    @Override
    public IDropout clone() {
        return this;
    }
}
