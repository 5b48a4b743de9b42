package io.github.mnistmaven.trainer.engine;

import java.util.List;

/**
 * What an optimizer remembers from one step to the next. With the parameters, and the state of nothing else, training
 * goes on as if it had not been interrupted.
 *
 * @param steps the number of steps taken, which Adam corrects its bias by
 * @param slots one vector each thing it remembers of a parameter, in the order of the parameters: Adam's first and
 *     second moments; RMSprop's mean squares, then means, if it is centered, then a velocity, if it has momentum;
 *     Adadelta's mean squares of gradients, then of steps; the velocity of momentum, which is added to the parameters;
 *     none for plain gradient descent. Zero for parameters that no optimizer trains.
 */
public record OptimizerState(long steps, List<float[]> slots) {

    public OptimizerState {
        slots = List.copyOf(slots);
    }

    /**
     * Checks that an optimizer can go on with this.
     *
     * @param count the number of slots of the optimizer
     * @param parameters the number of parameters of the network
     * @throws IllegalArgumentException if it is the state of another optimizer or network
     */
    public void requireFit(int count, int parameters) {
        if (slots.size() != count || slots.stream().anyMatch(slot -> slot.length != parameters)) {
            throw new IllegalArgumentException("slots of "
                    + slots.stream().map(slot -> slot.length).toList() + " values do not fit an optimizer of " + count
                    + " for a network of " + parameters + " parameters");
        }
    }
}
