package io.github.mnistmaven.plugin.console;

import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.plugin.text.Divergence;
import io.github.mnistmaven.plugin.text.Durations;
import io.github.mnistmaven.plugin.text.Selection;
import java.util.Locale;
import java.util.function.Consumer;

/** Says what a trainer's events mean: one line per epoch, and a bar that moves where somebody watches. */
public final class TrainingConsole implements Consumer<Event> {
    private final Console console;
    private final boolean validatesOnTest;
    private int epochs;
    private double seconds;

    /** @param validatesOnTest whether the validation images are the test images, which is warned of */
    public TrainingConsole(Console console, boolean validatesOnTest) {
        this.console = console;
        this.validatesOnTest = validatesOnTest;
    }

    @Override
    public void accept(Event event) {
        if (event instanceof Event.Waiting waiting) {
            console.warn("waiting: " + waiting.reason());
        } else if (event instanceof Event.Started started) {
            begin(started);
        } else if (event instanceof Event.Progress progress) {
            console.live(bar(progress));
        } else if (event instanceof Event.EpochEnded ended) {
            seconds += ended.result().seconds();
            console.info(line(ended.result()));
        } else if (event instanceof Event.Diverged diverged) {
            console.warn(warning(diverged));
        } else if (event instanceof Event.Evaluated evaluated) {
            console.info(text(
                    "test accuracy %s (loss %s)%s",
                    percent(evaluated.test().accuracy()),
                    loss(evaluated.test().loss()),
                    validatesOnTest ? "; " + Selection.NOTE : ""));
        }
    }

    private void begin(Event.Started started) {
        epochs = started.epochs();
        console.info(text(
                "%s: %d %s, %,d parameters, engine %s%s, ready after %s",
                started.name(),
                started.epochs(),
                started.epochs() == 1 ? "epoch" : "epochs",
                started.parameters(),
                started.engine(),
                // a fallback was told of, with its reason, before it was started
                started.fallback() ? "" : " (" + started.engineReason() + ")",
                Durations.of(started.seconds())));
        if (validatesOnTest) {
            console.warn(Selection.WARNING);
        }
    }

    private String line(EpochResult result) {
        String line = text(
                "epoch %" + String.valueOf(epochs).length()
                        + "d/%d  loss %s  accuracy %s  val_loss %s  val_accuracy %s  %s",
                result.epoch(),
                epochs,
                loss(result.training().loss()),
                percent(result.training().accuracy()),
                loss(result.validation().loss()),
                percent(result.validation().accuracy()),
                Durations.of(result.seconds()));
        int left = epochs - result.epoch();
        return left == 0 ? line : line + "  " + Durations.of(seconds / result.epoch() * left) + " left";
    }

    private static String warning(Event.Diverged diverged) {
        return Divergence.sentence(diverged.epoch(), diverged.keptEpoch()) + ": " + diverged.what()
                + "; lower training.optimizer's learning_rate, which is " + Numbers.text(diverged.learningRate());
    }

    private String bar(Event.Progress progress) {
        return text(
                "epoch %d/%d %s  loss %s  accuracy %s",
                progress.epoch(),
                epochs,
                // what comes out of a pipe may be any number
                ProgressBar.of(progress.images(), progress.totalImages()),
                loss(progress.loss()),
                percent(progress.accuracy()));
    }

    private static String loss(double loss) {
        return Double.isFinite(loss) ? Unit.NATS.text(loss) : String.valueOf(loss);
    }

    private static String percent(double share) {
        return Unit.SHARE.text(share) + " %";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
