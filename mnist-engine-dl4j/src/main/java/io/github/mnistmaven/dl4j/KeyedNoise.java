package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.SampleNoise;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.util.ArrayUtil;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Noise of our numbers: DL4J's own come from a generator that depends on the thread and on what ran before. */
final class KeyedNoise implements IDropout {

    /** What the numbers are for. */
    enum Effect {
        /** Each multiplies a value. */
        FACTORS,
        /** Each multiplies a channel of an image. */
        FACTORS_OF_CHANNELS,
        /** Each is added to a value. */
        SUMMANDS
    }

    private final transient SampleNoise noise;
    private final transient Effect effect;
    private final transient Supplier<Batch> batch;
    private transient INDArray numbers;

    /** @param batch the batch that is being trained */
    KeyedNoise(SampleNoise noise, Effect effect, Supplier<Batch> batch) {
        this.noise = noise;
        this.effect = effect;
        this.batch = batch;
    }

    @Override
    @SuppressWarnings("try")
    public INDArray applyDropout(
            INDArray input, INDArray result, int iteration, int epoch, LayerWorkspaceMgr workspaces) {
        long[] shape = input.shape();
        if (effect == Effect.FACTORS_OF_CHANNELS) {
            shape = new long[] {shape[0], shape[1], 1, 1};
        }
        int size = Math.toIntExact(ArrayUtil.prodLong(shape) / shape[0]);
        // in the workspace of the activations, which lives until the backward pass is through
        try (MemoryWorkspace ignored = workspaces.notifyScopeBorrowed(ArrayType.INPUT)) {
            numbers = Nd4j.createFromArray(noise.numbers(batch.get(), size)).reshape('c', shape);
        }
        return effect == Effect.SUMMANDS ? input.addi(numbers, result) : input.muli(numbers, result);
    }

    @Override
    public INDArray backprop(INDArray gradientAtOutput, INDArray gradientAtInput, int iteration, int epoch) {
        if (effect == Effect.SUMMANDS) {
            gradientAtInput.assign(gradientAtOutput);
        } else {
            gradientAtOutput.muli(numbers, gradientAtInput);
        }
        clear();
        return gradientAtInput;
    }

    @Override
    public void clear() {
        numbers = null;
    }

    /** This one: DL4J clones a configuration it makes a network of, and the network has to see the current batch. */
    @Override
    public IDropout clone() {
        return this;
    }
}
