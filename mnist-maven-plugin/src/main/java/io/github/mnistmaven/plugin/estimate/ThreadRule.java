package io.github.mnistmaven.plugin.estimate;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many native threads trainers get: as many as the user wants, or as their engines are fastest with. That is one
 * for DL4J; for oneDNN it is the number, of those that the machine has processors for, that a step of the plan is
 * fastest with, judging by {@link StepTime}.
 *
 * @param wanted the number the user asks for, whatever engine trains; empty for none
 * @param processors the number of processors of this machine, at least 1
 */
public record ThreadRule(OptionalInt wanted, int processors) {

    /** What memory can feed was measured nowhere; more than this many threads are not expected to be worth it. */
    private static final int MOST = 16;

    private static final int BEST_FOR_DL4J = 1;

    /**
     * The threads of a trainer, at least 1.
     *
     * @param engine not {@code auto}
     */
    public int of(EngineChoice engine, TrainingPlan plan) {
        return wanted.orElseGet(() -> engine == EngineChoice.DL4J ? BEST_FOR_DL4J : fastest(StepTime.of(plan)));
    }

    /** The smallest of the fastest: a machine with more processors is never slower. */
    int fastest(StepTime step) {
        return IntStream.rangeClosed(1, Math.min(processors, MOST))
                .boxed()
                .min(Comparator.comparingDouble(step::on))
                .orElseThrow();
    }

    /**
     * The threads of a trainer and why they are as many, for people.
     *
     * @param engine not {@code auto}
     */
    public String reason(EngineChoice engine, TrainingPlan plan) {
        int threads = of(engine, plan);
        String number = threads + (threads == 1 ? " thread" : " threads");
        if (wanted.isPresent()) {
            return number + ", as mnist.threads says";
        }
        if (engine == EngineChoice.DL4J) {
            return number + ", as DL4J is slower with more";
        }
        return threads == processors
                ? number + ", as many as there are processors"
                : number + " on " + processors + " processors, as a step would not be faster with more";
    }
}
