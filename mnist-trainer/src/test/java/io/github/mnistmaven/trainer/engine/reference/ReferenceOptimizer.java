package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Optimizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * One parameter's update, as Keras 3 writes it.
 *
 * @param optimizer what updates
 */
record ReferenceOptimizer(Optimizer optimizer) {

    /** How many numbers are remembered of each parameter. */
    int slots() {
        if (optimizer instanceof Optimizer.Sgd sgd) {
            return sgd.momentum() > 0 ? 1 : 0;
        }
        if (optimizer instanceof Optimizer.RmsProp r) {
            return 1 + (r.centered() ? 1 : 0) + (r.momentum() > 0 ? 1 : 0);
        }
        return 2;
    }

    /** What a gradient is multiplied by before anything else, given the values of its whole tensor. */
    double clipping(double[] tensor) {
        return factor(tensor, optimizer.clipnorm());
    }

    /** The same for all gradients alike, given all of them. */
    double globalClipping(double[] gradients) {
        return factor(gradients, optimizer.globalClipnorm());
    }

    private static double factor(double[] values, Optional<Double> most) {
        double norm = Math.sqrt(Arrays.stream(values).map(x -> x * x).sum());
        double limit = most.orElse(Double.POSITIVE_INFINITY);
        return norm > limit ? limit / norm : 1;
    }

    /**
     * What is added to the parameter.
     *
     * @param state what is remembered of the parameter; changed
     * @param step the number of this step, from 1
     */
    double update(double gradient, double[] state, double learningRate, long step) {
        if (optimizer instanceof Optimizer.Adam a) {
            return adam(gradient, state, learningRate, step, a.beta1(), a.beta2(), a.epsilon());
        }
        if (optimizer instanceof Optimizer.AdamW a) {
            return adam(gradient, state, learningRate, step, a.beta1(), a.beta2(), a.epsilon());
        }
        if (optimizer instanceof Optimizer.Nadam n) {
            return nadam(gradient, state, learningRate, step, n);
        }
        if (optimizer instanceof Optimizer.RmsProp r) {
            return rmsProp(gradient, state, learningRate, r);
        }
        if (optimizer instanceof Optimizer.Adadelta a) {
            state[0] = a.rho() * state[0] + (1 - a.rho()) * gradient * gradient;
            double delta = -Math.sqrt(state[1] + a.epsilon()) * gradient / Math.sqrt(state[0] + a.epsilon());
            state[1] = a.rho() * state[1] + (1 - a.rho()) * delta * delta;
            return learningRate * delta;
        }
        Optimizer.Sgd sgd = (Optimizer.Sgd) optimizer;
        if (sgd.momentum() == 0) {
            return -learningRate * gradient;
        }
        state[0] = state[0] * sgd.momentum() - gradient * learningRate;
        return sgd.nesterov() ? state[0] * sgd.momentum() - gradient * learningRate : state[0];
    }

    private static double adam(
            double gradient,
            double[] state,
            double learningRate,
            long step,
            double beta1,
            double beta2,
            double epsilon) {
        state[0] += (gradient - state[0]) * (1 - beta1);
        state[1] += (gradient * gradient - state[1]) * (1 - beta2);
        double alpha = learningRate * Math.sqrt(1 - Math.pow(beta2, step)) / (1 - Math.pow(beta1, step));
        return -state[0] * alpha / (Math.sqrt(state[1]) + epsilon);
    }

    private static double rmsProp(double gradient, double[] state, double learningRate, Optimizer.RmsProp r) {
        state[0] = r.rho() * state[0] + (1 - r.rho()) * gradient * gradient;
        double variance = state[0];
        if (r.centered()) {
            state[1] = r.rho() * state[1] + (1 - r.rho()) * gradient;
            variance -= state[1] * state[1];
        }
        double increment = learningRate * gradient / Math.sqrt(variance + r.epsilon());
        if (r.momentum() == 0) {
            return -increment;
        }
        int velocity = state.length - 1;
        state[velocity] = r.momentum() * state[velocity] - increment;
        return state[velocity];
    }

    private static double nadam(
            double gradient, double[] state, double learningRate, long step, Optimizer.Nadam optimizer) {
        state[0] += (gradient - state[0]) * (1 - optimizer.beta1());
        state[1] += (gradient * gradient - state[1]) * (1 - optimizer.beta2());
        double product = 1;
        for (long t = 1; t <= step; t++) {
            product *= momentum(optimizer, t);
        }
        double next = momentum(optimizer, step + 1);
        double mean =
                next * state[0] / (1 - product * next) + (1 - momentum(optimizer, step)) * gradient / (1 - product);
        double meanSquare = state[1] / (1 - Math.pow(optimizer.beta2(), step));
        return -mean * learningRate / (Math.sqrt(meanSquare) + optimizer.epsilon());
    }

    private static double momentum(Optimizer.Nadam optimizer, long step) {
        return optimizer.beta1() * (1 - 0.5 * Math.pow(0.96, step));
    }
}
