package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.ClassWeight;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.LongType;
import io.github.mnistmaven.language.definition.NumberType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The section {@code training}. */
final class TrainingSection {
    static final Construct<Training> TRAINING = ofFewestSeeds(1);
    static final Training EXAMPLE = new Training(20, 128, Optimizers.DEFAULT, 42, EngineChoice.AUTO);

    private TrainingSection() {}

    /** @param fewestSeeds how many of {@code seeds} there are at least, where there are any */
    static Construct<Training> ofFewestSeeds(int fewestSeeds) {
        Key<Training, Integer> epochs = Key.<Training, Integer>withDefault(
                        "epochs", new IntegerType(1, 100_000), 10, Training::epochs, "Passes over the training set.")
                .example(20);
        Key<Training, Integer> maxTime = Key.<Training, Integer>optional(
                        "max_time",
                        new DurationType(),
                        Training::maxTime,
                        "No epoch is begun that would, going by those before it, end later than this; no limit if absent.")
                .example(900);
        Key<Training, Integer> batchSize = Key.<Training, Integer>withDefault(
                        "batch_size",
                        new IntegerType(1, 65_536),
                        32,
                        Training::batchSize,
                        "Images in a step: fewer in the last one of an epoch, and where there are no more to train on.")
                .example(128);
        Key<Training, Optimizer> optimizer = Key.withDefault(
                "optimizer",
                Optimizers.OPTIMIZER,
                Optimizers.DEFAULT,
                Training::optimizer,
                "How gradients change parameters.");
        Key<Training, Schedule> schedule = Key.<Training, Schedule>withDefault(
                        "schedule",
                        Schedules.SCHEDULE,
                        Schedule.CONSTANT,
                        Training::schedule,
                        "How the optimizer's learning rate changes while training goes on.")
                .example(new Schedule.Cosine(0));
        Key<Training, Long> seed = Key.<Training, Long>omittable(
                        "seed",
                        new LongType(),
                        42L,
                        training -> Optional.of(training.seed())
                                .filter(any -> training.seeds().isEmpty()),
                        "The source of every random number.")
                .example(7L);
        Key<Training, List<Long>> seeds = Key.<Training, List<Long>>optional(
                        "seeds",
                        new ListType<>(new LongType(), "integers", fewestSeeds),
                        training -> Optional.of(training.seeds()).filter(list -> !list.isEmpty()),
                        "In place of seed: the experiment is one run for each of them.")
                .example(List.of(1L, 2L, 3L));
        Key<Training, EngineChoice> engine = Key.<Training, EngineChoice>withDefault(
                        "engine",
                        Words.ENGINE,
                        EngineChoice.AUTO,
                        Training::engine,
                        "What trains; auto takes the fastest that covers the network.")
                .example(EngineChoice.ONEDNN);
        Key<Training, CleanPass> cleanPass = Key.<Training, CleanPass>withDefault(
                        "clean_pass",
                        Words.CLEAN_PASS,
                        CleanPass.AT_END,
                        Training::cleanPass,
                        "When training images are classified without dropout and augmentation.")
                .example(CleanPass.EACH_EPOCH);
        Key<Training, Ema> average = Key.<Training, Ema>optional(
                        "ema",
                        ema(),
                        Training::ema,
                        "Evaluates and keeps a moving average of the weights in their place; none if absent.")
                .example(new Ema(0.999, true, Optional.empty()));
        Key<Training, ClassWeight> classWeight = Key.<Training, ClassWeight>optional(
                        "class_weight",
                        new ClassWeightType(),
                        Training::classWeight,
                        "What the loss of training images is multiplied by: a weight for each class, or balanced, so that all classes count alike; images do if absent.")
                .example(ClassWeight.BALANCED);
        return Construct.of(
                        "training",
                        Training.class,
                        "How it is learnt.",
                        List.of(
                                epochs,
                                maxTime,
                                batchSize,
                                optimizer,
                                schedule,
                                seed,
                                seeds,
                                engine,
                                cleanPass,
                                average,
                                classWeight),
                        values -> new Training(
                                values.get(epochs),
                                values.find(maxTime),
                                values.get(batchSize),
                                values.get(optimizer),
                                values.get(schedule),
                                values.get(seed),
                                values.find(seeds).orElse(List.of()),
                                values.get(engine),
                                values.get(cleanPass),
                                values.find(average),
                                values.find(classWeight)))
                .withRule(TrainingSection::seedsDiffer);
    }

    private static Construct<Ema> ema() {
        Key<Ema, Double> momentum = Key.<Ema, Double>withDefault(
                        "momentum",
                        NumberType.below(0, 1),
                        0.99,
                        Ema::momentum,
                        "The share of the average that a step leaves of it; the weights after the step are the rest.")
                .example(0.999);
        Key<Ema, Boolean> warmup = Key.<Ema, Boolean>withDefault(
                        "warmup",
                        new BooleanType(),
                        false,
                        Ema::warmup,
                        "Whether the momentum of a step is at most (1 + step) / (10 + step), so that the first weights are soon forgotten.")
                .example(true);
        Key<Ema, Integer> overwriteFrequency = Key.<Ema, Integer>optional(
                        "overwrite_frequency",
                        new IntegerType(1, 1_000_000_000),
                        Ema::overwriteFrequency,
                        "After how many steps, each time, training goes on from the average; never if absent.")
                .example(100);
        return Construct.of(
                        "ema",
                        Ema.class,
                        "An exponential moving average of the weights, with a step of each batch.",
                        List.of(momentum, warmup, overwriteFrequency),
                        values -> new Ema(values.get(momentum), values.get(warmup), values.find(overwriteFrequency)))
                .withShorthand(momentum);
    }

    private static Optional<String> seedsDiffer(Training training) {
        Set<Long> seen = new HashSet<>();
        return training.seeds().stream()
                .filter(seed -> !seen.add(seed))
                .findFirst()
                .map(twice -> "must not name a seed twice, found " + twice + " twice in seeds");
    }
}
