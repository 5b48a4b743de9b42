package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.trainer.engine.Batch;
import java.util.List;
import java.util.function.Supplier;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * Softmax cross-entropy of a network that gives logits. It keeps the metrics of the forward pass whose gradient it
 * computes: DL4J would need one more pass for the loss and another one for the accuracy.
 */
final class ObservedCrossEntropy implements ILossFunction {
    private final transient Supplier<Batch> batch;
    private final transient Supplier<Objective> objective;
    private transient BatchMetrics metrics;

    /**
     * @param batch the batch that is being trained
     * @param objective what is made smaller by it
     */
    ObservedCrossEntropy(Supplier<Batch> batch, Supplier<Objective> objective) {
        this.batch = batch;
        this.objective = objective;
    }

    /** The metrics of the last training step. */
    BatchMetrics metrics() {
        return metrics;
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray preOutput, IActivation linear, INDArray mask) {
        float[] logits = preOutput.dup('c').data().asFloat();
        Softmax answers = Softmax.of(logits, (int) preOutput.size(1));
        List<Target> targets = batch.get().targets();
        metrics = BatchMetrics.of(answers, objective.get(), targets);
        INDArray gradient = Nd4j.createFromArray(answers.probabilities().values())
                .reshape('c', preOutput.shape())
                .subi(labels);
        return gradient.muliColumnVector(weights(targets));
    }

    private static INDArray weights(List<Target> targets) {
        double[] weights = targets.stream().mapToDouble(Target::weight).toArray();
        return Nd4j.createFromArray(weights).castTo(DataType.FLOAT).reshape(weights.length, 1);
    }

    /** The loss of the last {@link #computeGradient}, which DL4J calls first. */
    @Override
    public double computeScore(
            INDArray labels, INDArray preOutput, IActivation linear, INDArray mask, boolean average) {
        return average ? metrics.loss() / preOutput.size(0) : metrics.loss();
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray preOutput, IActivation linear, INDArray mask, boolean average) {
        INDArray gradient = computeGradient(labels, preOutput, linear, mask);
        return new Pair<>(computeScore(labels, preOutput, linear, mask, average), gradient);
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray preOutput, IActivation linear, INDArray mask) {
        throw new UnsupportedOperationException("a network in training scores batches, not single images");
    }

    @Override
    public String name() {
        return "ObservedCrossEntropy";
    }
}
