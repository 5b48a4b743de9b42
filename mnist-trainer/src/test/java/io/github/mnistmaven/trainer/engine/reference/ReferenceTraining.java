package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Training steps, from given parameters and state on. */
public final class ReferenceTraining {
    private final ParameterLayout layout;
    private final ReferenceNetwork network;
    private final ReferenceOptimizer optimizer;
    private final double[] parameters;
    /** What the optimizer remembers, {@code [parameter][slot]}. */
    private final double[][] state;

    private final Optional<Ema> ema;
    private final double[] average;
    private double learningRate;
    private long steps;

    /** @param initial the parameters to start from, with an optimizer that remembers nothing yet */
    public ReferenceTraining(TrainingPlan plan, float[] initial) {
        layout = ParameterLayout.of(plan);
        network = new ReferenceNetwork(plan);
        optimizer = new ReferenceOptimizer(plan.training().optimizer());
        learningRate = plan.training().optimizer().learningRate();
        parameters = doubles(initial);
        state = new double[initial.length][optimizer.slots()];
        ema = plan.training().ema();
        average = new double[initial.length];
    }

    /** Goes on with what an optimizer remembers. */
    public ReferenceTraining with(OptimizerState remembered) {
        steps = remembered.steps();
        for (int slot = 0; slot < optimizer.slots(); slot++) {
            for (int i = 0; i < parameters.length; i++) {
                state[i][slot] = remembered.slots().get(slot)[i];
            }
        }
        return this;
    }

    /** Changes the step size from the next batch on. */
    public ReferenceTraining with(double newLearningRate) {
        learningRate = newLearningRate;
        return this;
    }

    /** One step. */
    public ReferenceNetwork.Result train(Batch batch) {
        ReferenceNetwork.Result result = network.evaluate(parameters, batch);
        steps++;
        double ofAll = optimizer.globalClipping(result.gradient());
        for (ParameterPart part : layout.parts()) {
            double clipping =
                    ofAll * optimizer.clipping(Arrays.copyOfRange(result.gradient(), part.offset(), part.end()));
            for (int i = part.offset(); i < part.end(); i++) {
                parameters[i] =
                        part.isTrained() ? updated(i, part, clipping * result.gradient()[i]) : result.moved()[i];
            }
            ema.ifPresent(settings -> average(settings, part));
        }
        return result;
    }

    private void average(Ema settings, ParameterPart part) {
        double momentum = part.isTrained() ? settings.momentum(steps) : 0;
        for (int i = part.offset(); i < part.end(); i++) {
            average[i] = momentum * average[i] + (1 - momentum) * parameters[i];
            if (settings.overwrites(steps)) {
                parameters[i] = average[i];
            }
        }
    }

    private double updated(int index, ParameterPart part, double gradient) {
        double decay = learningRate * part.penalties().weightDecay() * parameters[index];
        return parameters[index] - decay + optimizer.update(gradient, state[index], learningRate, steps);
    }

    /** A copy of the parameters. */
    public double[] parameters() {
        return parameters.clone();
    }

    /** A copy of their moving average, in which those that are not trained are as they are. */
    public double[] average() {
        return average.clone();
    }

    /** A copy of what the optimizer remembers, one vector a slot. */
    public List<double[]> slots() {
        return IntStream.range(0, optimizer.slots())
                .mapToObj(slot -> IntStream.range(0, parameters.length)
                        .mapToDouble(i -> state[i][slot])
                        .toArray())
                .toList();
    }

    public static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
