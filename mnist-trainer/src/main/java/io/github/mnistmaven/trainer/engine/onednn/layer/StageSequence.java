package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * Stages one behind the other.
 *
 * @param input what enters the first
 * @param stages in their order, the steps of their forward passes added already
 */
public record StageSequence(Tensor input, List<Stage> stages) implements Stage {

    public StageSequence {
        stages = List.copyOf(stages);
    }

    @Override
    public Tensor output() {
        return stages.isEmpty() ? input : stages.get(stages.size() - 1).output();
    }

    @Override
    public boolean isTrained() {
        return stages.stream().anyMatch(Stage::isTrained);
    }

    @Override
    public Optional<Tensor> backward(Tensor outputGradient, boolean inputGradientWanted) {
        int first = inputGradientWanted ? 0 : firstTrained();
        Optional<Tensor> gradient = Optional.of(outputGradient);
        for (int i = stages.size() - 1; i >= first; i--) {
            gradient = stages.get(i).backward(gradient.orElseThrow(), i > first || inputGradientWanted);
        }
        return inputGradientWanted ? gradient : Optional.empty();
    }

    private int firstTrained() {
        int first = 0;
        while (first < stages.size() && !stages.get(first).isTrained()) {
            first++;
        }
        return first;
    }
}
