package io.github.mnistmaven.experiment.language;

import io.github.mnistmaven.experiment.definition.Construct;
import io.github.mnistmaven.experiment.definition.IntegerType;
import io.github.mnistmaven.experiment.definition.Key;
import io.github.mnistmaven.experiment.definition.KeywordType;
import io.github.mnistmaven.experiment.definition.LongType;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Training;
import java.util.List;

/** The section {@code training}. */
final class TrainingSection {
    static final Construct<Training> TRAINING = training();

    private TrainingSection() {}

    private static Construct<Training> training() {
        Key<Training, Integer> epochs = Key.withDefault(
                "epochs", new IntegerType(1, 100_000), 10, Training::epochs, "Passes over the training set.");
        Key<Training, Integer> batchSize =
                Key.withDefault("batch_size", new IntegerType(1, 65_536), 32, Training::batchSize, "Images in a step.");
        Key<Training, Optimizer> optimizer = Key.withDefault(
                "optimizer",
                Optimizers.OPTIMIZER,
                Optimizers.DEFAULT,
                Training::optimizer,
                "How gradients change parameters.");
        Key<Training, Long> seed =
                Key.withDefault("seed", new LongType(), 42L, Training::seed, "The source of every random number.");
        Key<Training, EngineChoice> engine = Key.withDefault(
                "engine",
                KeywordType.of(EngineChoice.class),
                EngineChoice.AUTO,
                Training::engine,
                "What trains; auto takes the fastest that covers the network.");
        return Construct.of(
                "training",
                Training.class,
                "How it is learnt.",
                List.of(epochs, batchSize, optimizer, seed, engine),
                values -> new Training(
                        values.get(epochs),
                        values.get(batchSize),
                        values.get(optimizer),
                        values.get(seed),
                        values.get(engine)));
    }
}
