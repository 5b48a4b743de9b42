package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import java.util.Optional;

/**
 * One pass of a batch through a network.
 *
 * @param layout where parameters lie
 * @param parameters the network's parameters, not changed
 * @param gradient of each parameter, filled by the way back
 * @param moved the parameters with new moving statistics, which training puts there on the way forth
 * @param batch what is trained; null while classifying
 */
record Pass(ParameterLayout layout, double[] parameters, double[] gradient, double[] moved, Batch batch) {

    static Pass training(ParameterLayout layout, double[] parameters, Batch batch) {
        return new Pass(layout, parameters, new double[parameters.length], parameters.clone(), batch);
    }

    static Pass classifying(ParameterLayout layout, double[] parameters) {
        return training(layout, parameters, null);
    }

    boolean isTraining() {
        return batch != null;
    }

    /** One part of the parameters. */
    Values values(int layer, TensorKind kind) {
        return find(layer, kind).orElseThrow();
    }

    /** The same; empty if the layer has none. */
    Optional<Values> find(int layer, TensorKind kind) {
        return layout.find(layer, kind).map(part -> new Values(this, part.offset()));
    }

    /** Parameters and their gradients from {@code offset} on. */
    record Values(Pass pass, int offset) {

        double get(int index) {
            return pass.parameters[offset + index];
        }

        void addGradient(int index, double gradient) {
            pass.gradient[offset + index] += gradient;
        }

        void move(int index, double value) {
            pass.moved[offset + index] = value;
        }
    }
}
