package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.ClassCounts;
import io.github.mnistmaven.experiment.model.ImageMetric;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An engine that learns nothing, but remembers what it was trained with. */
final class CountingEngine implements Engine {
    private final int classes;
    private final List<Double> rates = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();
    private double learningRate;

    CountingEngine(int classes) {
        this.classes = classes;
    }

    /** The learning rate of each batch. */
    List<Double> rates() {
        return rates;
    }

    /** The batches themselves. */
    List<Batch> batches() {
        return batches;
    }

    @Override
    public EngineDescription description() {
        return new EngineDescription("counting", "1", "none", 1);
    }

    @Override
    public BatchMetrics train(Batch batch) {
        rates.add(learningRate);
        batches.add(batch);
        return new BatchMetrics(
                batch.count(),
                Map.of(ImageMetric.LOSS, (double) batch.count(), ImageMetric.ACCURACY, 0.0),
                new ClassCounts(List.of()));
    }

    @Override
    public Softmax predict(float[] images, int count) {
        return Softmax.of(new float[count * classes], classes);
    }

    @Override
    public Objective objective() {
        return new Objective(0, 0);
    }

    @Override
    public float[] parameters() {
        return new float[0];
    }

    @Override
    public void setParameters(float[] parameters) {}

    @Override
    public OptimizerState optimizerState() {
        return new OptimizerState(rates.size(), List.of());
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
