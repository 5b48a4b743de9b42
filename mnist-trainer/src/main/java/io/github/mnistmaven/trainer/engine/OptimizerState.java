package io.github.mnistmaven.trainer.engine;

import java.util.List;

/**
 * What an optimizer remembers from one step to the next. With the parameters, and the state of nothing else, training
 * goes on as if it had not been interrupted.
 *
 * @param steps the number of steps taken, which Adam corrects its bias by
 * @param slots one vector each thing it remembers of a parameter, in the order of the parameters: Adam's first and second
 *     moments, RMSprop's mean squares, the velocity of momentum, which is added to the parameters; none for plain gradient
 *     descent. Zero for parameters that no optimizer trains.
 */
public record OptimizerState(long steps, List<float[]> slots) {

    public OptimizerState {
        slots = List.copyOf(slots);
    }
}
