package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.engine.OptimizerState;
import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What DL4J remembers for an optimizer. Parameters that follow each other with one updater are a block, and a block has
 * its slots one after the other; the moving statistics of batch normalization have none and end a block.
 */
final class UpdaterState {
    private final TrainableNetwork network;
    private final BaseMultiLayerUpdater<?> updater;

    UpdaterState(TrainableNetwork network) {
        this.network = network;
        updater = network.updater();
    }

    OptimizerState read() {
        float[] state = values();
        List<float[]> slots = new ArrayList<>();
        for (int slot = 0; slot < slots(); slot++) {
            float[] values = new float[parameters()];
            for (UpdaterBlock block : updater.getUpdaterBlocks()) {
                if (slot < slots(block)) {
                    System.arraycopy(state, offset(block, slot), values, block.getParamOffsetStart(), length(block));
                }
            }
            slots.add(values);
        }
        return new OptimizerState(network.steps(), slots);
    }

    /**
     * @param averages whether there is to be an average
     * @throws IllegalArgumentException if it does not fit the network and its optimizer
     */
    void write(OptimizerState next, boolean averages) {
        next.requireFit(slots(), parameters(), averages);
        float[] state = values();
        for (UpdaterBlock block : updater.getUpdaterBlocks()) {
            for (int slot = 0; slot < slots(block); slot++) {
                float[] values = next.slots().get(slot);
                System.arraycopy(values, block.getParamOffsetStart(), state, offset(block, slot), length(block));
            }
        }
        if (state.length > 0) {
            INDArray view = updater.getStateViewArray();
            view.assign(Nd4j.createFromArray(state).reshape(view.shape()));
        }
        network.setSteps(Math.toIntExact(next.steps()));
    }

    private float[] values() {
        INDArray state = updater.getStateViewArray();
        return state == null ? new float[0] : state.toFloatVector();
    }

    private int parameters() {
        return Math.toIntExact(network.model().numParams());
    }

    private int slots() {
        return updater.getUpdaterBlocks().stream()
                .mapToInt(UpdaterState::slots)
                .max()
                .orElse(0);
    }

    private static int slots(UpdaterBlock block) {
        return (block.getUpdaterViewOffsetEnd() - block.getUpdaterViewOffsetStart()) / length(block);
    }

    private static int length(UpdaterBlock block) {
        return block.getParamOffsetEnd() - block.getParamOffsetStart();
    }

    private static int offset(UpdaterBlock block, int slot) {
        return block.getUpdaterViewOffsetStart() + slot * length(block);
    }
}
