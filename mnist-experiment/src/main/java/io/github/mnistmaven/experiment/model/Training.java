package io.github.mnistmaven.experiment.model;

import java.util.List;
import java.util.Optional;

/**
 * How an experiment learns.
 *
 * @param epochs passes over the training set, at least 1
 * @param maxTime seconds, at least 1: no epoch but the first is begun that would end later after the start of training,
 *     if it took as long as the longest so far; empty for no limit
 * @param batchSize images per step, at least 1
 * @param optimizer how gradients change parameters
 * @param schedule how the optimizer's learning rate changes
 * @param seed the source of every random number of the run
 * @param seeds if the experiment is several runs, each with a seed of its own; empty for the one run with {@code seed}
 * @param engine which engine trains
 * @param cleanPass when training images are classified without dropout and augmentation
 * @param ema the average of parameters that is kept in place of the last ones; empty for none
 * @param classWeight how much the images of each class count; empty if all count alike
 */
public record Training(
        int epochs,
        Optional<Integer> maxTime,
        int batchSize,
        Optimizer optimizer,
        Schedule schedule,
        long seed,
        List<Long> seeds,
        EngineChoice engine,
        CleanPass cleanPass,
        Optional<Ema> ema,
        Optional<ClassWeight> classWeight) {

    public Training {
        seeds = List.copyOf(seeds);
    }

    /** Keeps the last parameters, or the best; all images count alike. */
    public Training(
            int epochs,
            Optional<Integer> maxTime,
            int batchSize,
            Optimizer optimizer,
            Schedule schedule,
            long seed,
            List<Long> seeds,
            EngineChoice engine,
            CleanPass cleanPass) {
        this(
                epochs,
                maxTime,
                batchSize,
                optimizer,
                schedule,
                seed,
                seeds,
                engine,
                cleanPass,
                Optional.empty(),
                Optional.empty());
    }

    /** One run at a constant learning rate, however long it takes. */
    public Training(int epochs, int batchSize, Optimizer optimizer, long seed, EngineChoice engine) {
        this(
                epochs,
                Optional.empty(),
                batchSize,
                optimizer,
                Schedule.CONSTANT,
                seed,
                List.of(),
                engine,
                CleanPass.AT_END);
    }

    /** The same for one run with one seed. */
    public Training withSeed(long single) {
        return new Training(
                epochs,
                maxTime,
                batchSize,
                optimizer,
                schedule,
                single,
                List.of(),
                engine,
                cleanPass,
                ema,
                classWeight);
    }
}
