package io.github.mnistmaven.trainer.engine;

import java.util.List;
import java.util.Optional;

/**
 * What an optimizer remembers from one step to the next. With the parameters, and the state of nothing else, training
 * goes on as if it had not been interrupted.
 *
 * @param steps the number of steps taken, which Adam corrects its bias by
 * @param slots one vector each thing it remembers of a parameter, in the order of the parameters: Adam's first and
 *     second moments; RMSprop's mean squares, then means, if it is centered, then a velocity, if it has momentum;
 *     Adadelta's mean squares of gradients, then of steps; the velocity of momentum, which is added to the parameters;
 *     none for plain gradient descent. Zero for parameters that no optimizer trains.
 * @param average the moving average of the parameters, in their order, zeros before the first step; those that no
 *     optimizer trains, moving statistics among them, are in it as they are; empty if the plan asks for none
 */
public record OptimizerState(long steps, List<float[]> slots, Optional<float[]> average) {

    public OptimizerState {
        slots = List.copyOf(slots);
    }

    /** Without an average. */
    public OptimizerState(long steps, List<float[]> slots) {
        this(steps, slots, Optional.empty());
    }

    /**
     * Checks that an optimizer can go on with this.
     *
     * @param count the number of slots of the optimizer
     * @param parameters the number of parameters of the network
     * @param averages whether there is an average
     * @throws IllegalArgumentException if it is the state of another optimizer or network
     */
    public void requireFit(int count, int parameters, boolean averages) {
        if (slots.size() != count || slots.stream().anyMatch(slot -> slot.length != parameters)) {
            throw new IllegalArgumentException("slots of "
                    + slots.stream().map(slot -> slot.length).toList() + " values do not fit an optimizer of " + count
                    + " for a network of " + parameters + " parameters");
        }
        if (averages != average.filter(values -> values.length == parameters).isPresent()) {
            throw new IllegalArgumentException(average.map(values -> "an average of " + values.length + " values")
                            .orElse("no average")
                    + " does not fit a network of " + parameters + " parameters that are "
                    + (averages ? "averaged" : "not averaged"));
        }
    }
}
