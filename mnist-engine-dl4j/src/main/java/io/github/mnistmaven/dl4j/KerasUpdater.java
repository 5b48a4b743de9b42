package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.engine.NadamWeights;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.linalg.schedule.ISchedule;

/** An optimizer of Keras' that DL4J lacks. It remembers some numbers of each parameter, 0 at first. */
final class KerasUpdater implements IUpdater {
    private final Rule rule;
    private double learningRate;

    KerasUpdater(double learningRate, Rule rule) {
        this.learningRate = learningRate;
        this.rule = rule;
    }

    /** How a gradient changes parameters; equal rules are applied together. */
    interface Rule {

        /** How many numbers are remembered of each parameter. */
        default int slots() {
            return 1;
        }

        /**
         * Takes one step.
         *
         * @param gradient what is to be replaced by what DL4J subtracts from the parameters; of a parameter that never
         *     had a gradient that is 0 and not -0, so that one that is -0 stays so
         * @param slots what is remembered of each parameter, to be changed
         * @param step the number of the step, from 1
         */
        void apply(INDArray gradient, List<INDArray> slots, double learningRate, int step);
    }

    /** Plain momentum (Polyak, 1964); its velocity is added to the parameters. DL4J has no momentum but Nesterov's. */
    record HeavyBall(double momentum) implements Rule {
        @Override
        public void apply(INDArray gradient, List<INDArray> slots, double learningRate, int step) {
            INDArray velocity = slots.get(0);
            velocity.muli(momentum).subi(gradient.muli(learningRate));
            gradient.assign(velocity).rsubi(0);
        }
    }

    /** DL4J's own adds epsilon outside the root, starts from it instead of from zero, and has no momentum. */
    record RmsProp(double rho, double momentum, double epsilon, boolean centered) implements Rule {
        @Override
        public int slots() {
            return 1 + (centered ? 1 : 0) + (momentum > 0 ? 1 : 0);
        }

        @Override
        public void apply(INDArray gradient, List<INDArray> slots, double learningRate, int step) {
            INDArray meanSquare = slots.get(0);
            meanSquare.muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
            INDArray variance = meanSquare.add(epsilon);
            if (centered) {
                INDArray mean = slots.get(1);
                mean.muli(rho).addi(gradient.mul(1 - rho));
                variance.subi(mean.mul(mean));
            }
            gradient.muli(learningRate).divi(Transforms.sqrt(variance, false));
            if (momentum > 0) {
                INDArray velocity = slots.get(slots.size() - 1);
                velocity.muli(momentum).subi(gradient);
                gradient.assign(velocity).rsubi(0);
            }
        }
    }

    /** DL4J's own has no learning rate. */
    record Adadelta(double rho, double epsilon) implements Rule {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public void apply(INDArray gradient, List<INDArray> slots, double learningRate, int step) {
            INDArray meanSquare = slots.get(0);
            INDArray meanSquareStep = slots.get(1);
            meanSquare.muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
            gradient.muli(Transforms.sqrt(meanSquareStep.add(epsilon), false))
                    .divi(Transforms.sqrt(meanSquare.add(epsilon), false));
            meanSquareStep.muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
            gradient.muli(learningRate);
        }
    }

    /** DL4J's own has one momentum for all steps. */
    record Nadam(double beta1, double beta2, double epsilon) implements Rule {
        @Override
        public int slots() {
            return 2;
        }

        @Override
        public void apply(INDArray gradient, List<INDArray> slots, double learningRate, int step) {
            INDArray mean = slots.get(0);
            INDArray meanSquare = slots.get(1);
            mean.muli(beta1).addi(gradient.mul(1 - beta1));
            meanSquare.muli(beta2).addi(gradient.mul(gradient).muli(1 - beta2));
            NadamWeights weights = NadamWeights.of(beta1, step);
            INDArray deviation = meanSquare.div(1 - Math.pow(beta2, step));
            Transforms.sqrt(deviation, false).addi(epsilon);
            gradient.muli(weights.gradient())
                    .addi(mean.mul(weights.mean()))
                    .muli(learningRate)
                    .divi(deviation);
        }
    }

    @Override
    public long stateSize(long parameters) {
        return rule.slots() * parameters;
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
        private List<INDArray> slots;

        Steps(KerasUpdater config) {
            this.config = config;
        }

        @Override
        public KerasUpdater getConfig() {
            return config;
        }

        @Override
        public void setState(Map<String, INDArray> newState, boolean initialize) {
            slots = List.copyOf(new TreeMap<>(newState).values());
        }

        @Override
        public Map<String, INDArray> getState() {
            Map<String, INDArray> state = new TreeMap<>();
            slots.forEach(slot -> state.put("SLOT" + state.size(), slot));
            return state;
        }

        @Override
        public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
            INDArray state = view.reshape(view.length());
            if (initialize) {
                state.assign(0);
            }
            int count = config.rule.slots();
            long length = state.length() / count;
            slots = IntStream.range(0, count)
                    .mapToObj(slot -> state.get(NDArrayIndex.interval(slot * length, (slot + 1) * length)))
                    .toList();
        }

        @Override
        public void applyUpdater(INDArray gradient, int iteration, int epoch) {
            config.rule.apply(gradient.reshape(gradient.length()), slots, config.learningRate, iteration + 1);
        }
    }
}
