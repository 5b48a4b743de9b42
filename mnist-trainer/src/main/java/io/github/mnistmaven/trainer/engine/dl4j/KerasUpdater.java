package io.github.mnistmaven.trainer.engine.dl4j;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.linalg.schedule.ISchedule;

/** An optimizer of Keras' that DL4J lacks, with one number to remember of each parameter, 0 at first. */
final class KerasUpdater implements IUpdater {
    private static final String STATE = "STATE";

    private final Rule rule;
    private double learningRate;

    KerasUpdater(double learningRate, Rule rule) {
        this.learningRate = learningRate;
        this.rule = rule;
    }

    /** How a gradient changes parameters; equal rules are applied together. */
    interface Rule {

        /**
         * Takes one step.
         *
         * @param gradient what is to be replaced by what DL4J subtracts from the parameters
         * @param state what is remembered of each parameter, to be changed
         */
        void apply(INDArray gradient, INDArray state, double learningRate);
    }

    /** Plain momentum (Polyak, 1964); its velocity is added to the parameters. DL4J has no momentum but Nesterov's. */
    record HeavyBall(double momentum) implements Rule {
        @Override
        public void apply(INDArray gradient, INDArray velocity, double learningRate) {
            velocity.muli(momentum).subi(gradient.muli(learningRate));
            gradient.assign(velocity).negi();
        }
    }

    /** DL4J's own adds epsilon outside the root, and starts from it instead of from zero. */
    record RmsProp(double rho, double epsilon) implements Rule {
        @Override
        public void apply(INDArray gradient, INDArray meanSquare, double learningRate) {
            meanSquare.muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
            gradient.muli(learningRate).divi(Transforms.sqrt(meanSquare.add(epsilon), false));
        }
    }

    @Override
    public long stateSize(long parameters) {
        return parameters;
    }

    @Override
    public GradientUpdater<KerasUpdater> instantiate(INDArray view, boolean initialize) {
        Steps steps = new Steps(this);
        steps.setStateViewArray(view, view.shape(), view.ordering(), initialize);
        return steps;
    }

    @Override
    public GradientUpdater<KerasUpdater> instantiate(Map<String, INDArray> state, boolean initialize) {
        Steps steps = new Steps(this);
        steps.setState(state, initialize);
        return steps;
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
    public KerasUpdater clone() {
        return new KerasUpdater(learningRate, rule);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KerasUpdater that && learningRate == that.learningRate && rule.equals(that.rule);
    }

    @Override
    public int hashCode() {
        return 31 * rule.hashCode() + Double.hashCode(learningRate);
    }

    /** The steps of the parameters that share one updater. */
    private static final class Steps implements GradientUpdater<KerasUpdater> {
        private final KerasUpdater config;
        private INDArray state;

        Steps(KerasUpdater config) {
            this.config = config;
        }

        @Override
        public KerasUpdater getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> newState, boolean initialize) {
            state = newState.get(STATE);
        }

        @Override
        public Map<String, INDArray> getState() {
            return Map.of(STATE, state);
        }

        @Override
        public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
            state = view.reshape(view.length());
            if (initialize) {
                state.assign(0);
            }
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            config.rule.apply(gradient.reshape(gradient.length()), state, config.learningRate);
        }
    }
}
