package io.github.mnistmaven.plugin.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TrainingConsoleTest {
    private final RecordingConsole console = new RecordingConsole();
    private final TrainingConsole training = new TrainingConsole(console, false);

    @Test
    void saysWhatATrainerWaitsFor() {
        training.accept(new Event.Waiting("another trainer holds .first-start"));

        assertThat(console.printed()).containsExactly("warning: waiting: another trainer holds .first-start");
    }

    @Test
    void tellsARunInALineAnEpoch() {
        training.accept(new Event.Started("baseline", "dl4j", "it covers every network", false, 10, 542_230, 1.94));
        training.accept(new Event.Progress(1, 12_500, 50_000, 0.51234, 0.85));
        training.accept(new Event.EpochEnded(
                new EpochResult(1, new Scores(0.1812, 0.9452), new Scores(0.0712, 0.97899), 0.001, 23.4)));
        training.accept(new Event.EpochEnded(
                new EpochResult(2, new Scores(0.0612, 0.9812), new Scores(0.0612, 0.9801), 0.001, 22.6)));
        training.accept(new Event.Evaluated(new Scores(0.0555, 0.9853)));

        assertThat(console.printed())
                .containsExactly(
                        "baseline: 10 epochs, 542,230 parameters, engine dl4j (it covers every network), ready after 1.9 s",
                        "live: epoch 1/10 [======                  ]  25 %  loss 0.5123  accuracy 85.00 %",
                        "epoch  1/10  loss 0.1812  accuracy 94.52 %  val_loss 0.0712  val_accuracy 97.90 %  23.4 s  3 min 31 s left",
                        "epoch  2/10  loss 0.0612  accuracy 98.12 %  val_loss 0.0612  val_accuracy 98.01 %  22.6 s  3 min 04 s left",
                        "test accuracy 98.53 % (loss 0.0555)");
    }

    @Test
    void leavesNothingToWaitForAfterTheLastEpoch() {
        training.accept(new Event.Started("one", "dl4j", "a test", false, 1, 7, 2));
        training.accept(new Event.EpochEnded(new EpochResult(1, new Scores(1, 0.5), new Scores(1, 0.5), 0.001, 1.04)));

        assertThat(console.printed())
                .containsExactly(
                        "one: 1 epoch, 7 parameters, engine dl4j (a test), ready after 2.0 s",
                        "epoch 1/1  loss 1.0000  accuracy 50.00 %  val_loss 1.0000  val_accuracy 50.00 %  1.0 s");
    }

    @Test
    void whyAnotherEngineHadToStandInWasToldBeforeItWasStarted() {
        String reason = "onednn's native libraries can't be loaded: no jnidnnl in java.library.path";

        training.accept(new Event.Started("one", "dl4j", reason, true, 1, 7, 2));

        assertThat(console.printed()).containsExactly("one: 1 epoch, 7 parameters, engine dl4j, ready after 2.0 s");
    }

    @Test
    void warnsWhereTheTestSetIsUsedForSelection() {
        TrainingConsole keras = new TrainingConsole(console, true);

        keras.accept(new Event.Started("one", "onednn", "a test", false, 1, 7, 2));
        keras.accept(new Event.Evaluated(new Scores(0.0555, 0.9853)));

        assertThat(console.printed())
                .containsExactly(
                        "one: 1 epoch, 7 parameters, engine onednn (a test), ready after 2.0 s",
                        "warning: validation: test: the test set is used for selection, so its accuracy will not be a fair"
                                + " estimate",
                        "test accuracy 98.53 % (loss 0.0555); test set used for selection, not a fair estimate");
    }

    @Test
    void warnsOfDivergenceWithWhatIsLeftAndWhatToDo() {
        training.accept(new Event.Diverged(4, "the loss of batch 17 in epoch 4 is NaN", 2, 0.5));

        assertThat(console.printed())
                .containsExactly(
                        "warning: Diverged in epoch 4, the weights of epoch 2 are kept: the loss of batch 17 in"
                                + " epoch 4 is NaN; lower training.optimizer's learning_rate, which is 0.5");
    }

    @Test
    void aLiveLineCoversTheOneBeforeIt() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LiveLine line = new LiveLine(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        line.show("longer");
        line.show("short");
        line.clear();
        line.clear();

        assertThat(bytes).hasToString("\rlonger\rshort \r     \r");
    }
}
