package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was measured: the results of epochs and of the whole run. Numbers by metrics of a later version are passed over.
 */
final class ResultDefinition {
    static final IntegerType EPOCHS = new IntegerType(1, (int) Unit.EPOCHS.largest());
    static final KeywordType<StopReason> STOP_REASON =
            KeywordType.of("stop_reason", StopReason.class, ResultDefinition::meaning);
    static final Construct<EpochResult> EPOCH = epoch();
    static final Construct<RunResult> RESULT = result();

    private ResultDefinition() {}

    private static Construct<EpochResult> epoch() {
        Key<EpochResult, Integer> number = Key.required("epoch", EPOCHS, EpochResult::epoch, "The epoch, from 1.");
        MetricKeys<EpochResult> metrics = MetricKeys.of(
                PassMetric.ofEpoch(),
                epoch -> Map.of(Pass.LEARNING, epoch.training(), Pass.VALIDATION, epoch.validation()));
        Key<EpochResult, Double> rate = Key.required(
                "learning_rate",
                RecordTypes.AMOUNT,
                EpochResult::learningRate,
                "The learning rate of the epoch's last batch, before validation could change it.");
        Key<EpochResult, Double> seconds = Key.required(
                "seconds",
                RecordTypes.SECONDS,
                EpochResult::seconds,
                "Wall time of training and validation together, without the clean pass.");
        Key<EpochResult, Long> memory = Key.required(
                "memory_bytes",
                RecordTypes.LARGE_COUNT,
                EpochResult::memoryBytes,
                "Resident memory of the trainer's process at the epoch's end; 0 where the operating system does not tell.");
        Key<EpochResult, Scores> clean = Key.optional(
                "clean",
                clean(),
                EpochResult::clean,
                "A pass over the training images with the weights at the epoch's end, dropout and augmentation off; null if"
                        + " the plan asks for no such pass.");
        return Construct.of(
                        "epoch",
                        EpochResult.class,
                        "What one epoch gave.",
                        keys(List.of(number), metrics, List.of(rate, seconds, memory, clean)),
                        values -> new EpochResult(
                                values.get(number),
                                metrics.scores(Pass.LEARNING, values),
                                metrics.scores(Pass.VALIDATION, values),
                                values.get(rate),
                                values.get(seconds),
                                values.get(memory),
                                values.find(clean)))
                .withOthers(RecordTypes.NUMBER);
    }

    private static Construct<Scores> clean() {
        MetricKeys<Scores> metrics = MetricKeys.of(Pass.TRAINING);
        return Construct.of(
                        "clean",
                        Scores.class,
                        "A clean pass over the training images.",
                        metrics.all(),
                        values -> metrics.scores(Pass.TRAINING, values))
                .withOthers(RecordTypes.NUMBER);
    }

    private static Construct<RunResult> result() {
        Key<RunResult, Integer> best = Key.required(
                "best_epoch",
                EPOCHS,
                RunResult::bestEpoch,
                "The epoch with the best monitored metric, from 1; the lowest validation loss without early stopping.");
        Key<RunResult, Integer> run =
                Key.required("epochs_run", EPOCHS, RunResult::epochsRun, "The number of epochs trained to their end.");
        Key<RunResult, StopReason> reason =
                Key.required("stop_reason", STOP_REASON, RunResult::stopReason, "Why training ended.");
        MetricKeys<RunResult> metrics = MetricKeys.of(
                PassMetric.ofRun(),
                result -> Map.of(
                        Pass.TRAINING, result.training(),
                        Pass.VALIDATION, result.validation(),
                        Pass.TEST, result.test()));
        Key<RunResult, Double> seconds = Key.required(
                "seconds",
                RecordTypes.SECONDS,
                RunResult::seconds,
                "Wall time from the start of the trainer's process to its record.");
        return Construct.of(
                        "result",
                        RunResult.class,
                        "The figures of the run, measured with the weights that the model file holds.",
                        keys(List.of(best, run, reason), metrics, List.of(seconds)),
                        values -> new RunResult(
                                values.get(best),
                                values.get(run),
                                values.get(reason),
                                metrics.scores(Pass.TRAINING, values),
                                metrics.scores(Pass.VALIDATION, values),
                                metrics.scores(Pass.TEST, values),
                                values.get(seconds)))
                .withOthers(RecordTypes.NUMBER);
    }

    private static <R> List<Key<R, ?>> keys(List<Key<R, ?>> before, MetricKeys<R> metrics, List<Key<R, ?>> after) {
        return Stream.of(before, metrics.all(), after).flatMap(List::stream).toList();
    }

    private static String meaning(StopReason reason) {
        return switch (reason) {
            case ALL_EPOCHS -> "Every epoch was trained.";
            case EARLY_STOPPING -> "Early stopping saw no improvement.";
            case MAX_TIME -> "Another epoch could have taken longer than training may take.";
            case DIVERGED ->
                "A loss was not a finite number any more, or in the last epoch more than three times that of guessing;"
                        + " the model holds the best weights.";
        };
    }
}
