package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Optimizer;

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
        return optimizer instanceof Optimizer.RmsProp ? 1 : 2;
    }

    /** The share of a kernel's weight, times the learning rate, that the optimizer itself takes away. */
    double weightDecay() {
        return optimizer instanceof Optimizer.AdamW adamw ? adamw.weightDecay() : 0;
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
        if (optimizer instanceof Optimizer.RmsProp r) {
            state[0] = r.rho() * state[0] + (1 - r.rho()) * gradient * gradient;
            return -learningRate * gradient / Math.sqrt(state[0] + r.epsilon());
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
}
