package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ClassScores;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import java.util.List;
import java.util.Map;

/**
 * An engine for images of class 0 of two, whose losses are given. It has one parameter: the number of batches that it
 * was trained on.
 */
final class ScriptedEngine implements Engine {
    private final double[] training;
    private final double[] validation;
    private float trained;
    private double learningRate;

    /**
     * @param training the mean loss of each batch
     * @param validation the mean loss of every prediction after each batch
     */
    ScriptedEngine(double[] training, double[] validation) {
        this.training = training;
        this.validation = validation;
    }

    @Override
    public EngineDescription description() {
        return new EngineDescription("scripted", "1", "none", 1);
    }

    @Override
    public BatchMetrics train(Batch batch) {
        double loss = training[(int) trained++];
        return new BatchMetrics(
                batch.count(),
                Map.of(ImageMetric.LOSS, loss * batch.count(), ImageMetric.ACCURACY, 0.0),
                new ClassCounts(List.of(new ClassScores(batch.count(), 0, 0), new ClassScores(0, batch.count(), 0))));
    }

    @Override
    public Softmax predict(float[] images, int count) {
        double loss = validation[(int) trained - 1];
        double[] logarithms = new double[2 * count];
        float[] probabilities = new float[2 * count];
        for (int i = 0; i < count; i++) {
            logarithms[2 * i] = -loss;
            logarithms[2 * i + 1] = Math.log1p(-Math.exp(-loss));
            probabilities[2 * i] = (float) Math.exp(-loss);
            probabilities[2 * i + 1] = 1 - probabilities[2 * i];
        }
        return new Softmax(new Probabilities(2, probabilities), logarithms);
    }

    @Override
    public Objective objective() {
        return new Objective(0, 0);
    }

    @Override
    public float[] parameters() {
        return new float[] {trained};
    }

    @Override
    public void setParameters(float[] parameters) {
        trained = parameters[0];
    }

    @Override
    public OptimizerState optimizerState() {
        return new OptimizerState((int) trained, List.of());
    }

    @Override
    public void setOptimizerState(OptimizerState state) {}

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public void setLearningRate(double newLearningRate) {
        learningRate = newLearningRate;
    }

    @Override
    public void close() {}
}
