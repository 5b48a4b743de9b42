package io.github.mnistmaven.plugin.estimate;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.plugin.text.Durations;
import io.github.mnistmaven.plugin.text.Excerpt;
import java.util.Optional;

/**
 * How long a training is going to take.
 *
 * @param seconds from the start of the trainer to its record; of all trainers, where there is one per seed
 * @param atMost whether it may end before the last epoch
 * @param engine the engine that trains, not {@code auto}
 * @param threads the number of its threads and why there are as many
 * @param run the name of the run on this machine by which this is judged; empty if there is none
 */
public record Estimate(double seconds, boolean atMost, EngineChoice engine, String threads, Optional<String> run) {
    private static final int LONGEST_NAME = 130;

    /** The estimate and where it comes from, to follow the word "takes". */
    @Override
    public String toString() {
        return (atMost ? "at most " : "")
                + Durations.about(seconds)
                + (engine == EngineChoice.ONEDNN ? " with oneDNN" : " with DL4J")
                + run.map(name -> ", judging by the last run of " + Excerpt.of(name, LONGEST_NAME))
                        .orElse(" on two cores like those it was measured on");
    }
}
