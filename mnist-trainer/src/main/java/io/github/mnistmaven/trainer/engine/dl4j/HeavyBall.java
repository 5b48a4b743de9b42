package io.github.mnistmaven.trainer.engine.dl4j;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * Gradient descent with plain momentum (Polyak, 1964), which DL4J lacks: {@code v = momentum * v + learningRate * g}, and
 * {@code v} is subtracted from the parameters.
 */
final class HeavyBall implements IUpdater {
    private static final String VELOCITY = "V";

    private final double momentum;
    private double learningRate;

    HeavyBall(double learningRate, double momentum) {
        this.learningRate = learningRate;
        this.momentum = momentum;
    }

    @Override
    public long stateSize(long parameters) {
        return parameters;
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(INDArray view, boolean initialize) {
        Velocity velocity = new Velocity(this);
        velocity.setStateViewArray(view, view.shape(), view.ordering(), initialize);
        return velocity;
    }

    @Override
    public GradientUpdater<HeavyBall> instantiate(Map<String, INDArray> state, boolean initialize) {
        Velocity velocity = new Velocity(this);
        velocity.setState(state, initialize);
        return velocity;
    }

    @Override
    public double getLearningRate(int iteration, int epoch) {
        return learningRate;
    }

    @Override
    public boolean hasLearningRate() {
        return true;
    }

    @Override
    public void setLrAndSchedule(double newLearningRate, ISchedule schedule) {
        learningRate = newLearningRate;
    }

    @Override
    public HeavyBall clone() {
        return new HeavyBall(learningRate, momentum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeavyBall that && learningRate == that.learningRate && momentum == that.momentum;
    }

    @Override
    public int hashCode() {
        return Objects.hash(learningRate, momentum);
    }

    /** The velocity of the parameters that share one updater. */
    private static final class Velocity implements GradientUpdater<HeavyBall> {
        private final HeavyBall config;
        private INDArray velocity;

        Velocity(HeavyBall config) {
            this.config = config;
        }

        @Override
        public HeavyBall getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> state, boolean initialize) {
            velocity = state.get(VELOCITY);
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(VELOCITY, velocity);
        }

        @Override
        public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
            velocity = view.reshape(view.length());
            if (initialize) {
                velocity.assign(0);
            }
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            INDArray flat = gradient.reshape(gradient.length());
            velocity.muli(config.momentum).addi(flat.muli(config.learningRate));
            flat.assign(velocity);
        }
    }
}
