package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import java.util.List;

/**
 * Another engine, ended after some steps.
 *
 * @param engine what trains
 * @param losses receives the mean loss of each step
 * @param steps how many steps it trains
 */
record WatchedEngine(Engine engine, List<Double> losses, int steps) implements Engine {

    /** All steps are trained. */
    static final class EnoughStepsException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EnoughStepsException() {
            super("enough steps", null, false, false);
        }
    }

    @Override
    public BatchMetrics train(Batch batch) {
        BatchMetrics metrics = engine.train(batch);
        losses.add(metrics.loss() / batch.count());
        if (losses.size() == steps) {
            throw new EnoughStepsException();
        }
        return metrics;
    }

    @Override
    public EngineDescription description() {
        return engine.description();
    }

    @Override
    public Softmax predict(float[] images, int count) {
        return engine.predict(images, count);
    }

    @Override
    public Objective objective() {
        return engine.objective();
    }

    @Override
    public float[] parameters() {
        return engine.parameters();
    }

    @Override
    public void setParameters(float[] parameters) {
        engine.setParameters(parameters);
    }

    @Override
    public OptimizerState optimizerState() {
        return engine.optimizerState();
    }

    @Override
    public void setOptimizerState(OptimizerState state) {
        engine.setOptimizerState(state);
    }

    @Override
    public double learningRate() {
        return engine.learningRate();
    }

    @Override
    public void setLearningRate(double learningRate) {
        engine.setLearningRate(learningRate);
    }

    @Override
    public void close() {
        engine.close();
    }
}
