package io.github.mnistmaven.experiment.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;

/**
 * What a trainer tells while it runs: one JSON object per line, {@code type} first. The first event is a {@link Hello},
 * by which {@link EventReader} knows whether it can read the others; the last one of every run that ended by itself is
 * a {@link Goodbye}, and a channel that closes without one means a crash.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Event {
    /** The version of the events' format. */
    int SCHEMA = 2;

    /**
     * The trainer runs.
     *
     * @param schema the version of the format of all events
     */
    record Hello(int schema) implements Event {}

    /**
     * Nothing happens until somebody else does something.
     *
     * @param reason what it waits for
     */
    record Waiting(String reason) implements Event {}

    /**
     * Data are read and the network stands.
     *
     * @param name the run's name
     * @param engine the engine that trains
     * @param engineReason why this engine was chosen
     * @param fallback whether it trains in place of one that this machine can't load
     * @param epochs the number of epochs if nothing stops them
     * @param parameters the number of parameters
     * @param seconds time since the trainer's JVM started
     */
    record Started(
            String name,
            String engine,
            String engineReason,
            boolean fallback,
            int epochs,
            long parameters,
            double seconds)
            implements Event {}

    /**
     * A part of an epoch is done. Sent a few times per second, and not kept in {@code events.jsonl}.
     *
     * @param epoch the epoch, from 1
     * @param images training images done in this epoch
     * @param totalImages training images of an epoch
     * @param loss running mean of the training loss in this epoch
     * @param accuracy running training accuracy in this epoch, 0 to 1
     */
    record Progress(int epoch, int images, int totalImages, double loss, double accuracy) implements Event {}

    /** An epoch is trained and validated. */
    record EpochEnded(EpochResult result) implements Event {}

    /**
     * A loss is not a finite number any more, or at the end of training far above that of guessing. Training is over,
     * and the run goes on with the best weights.
     *
     * @param epoch the epoch in which that happened: one from 2 on that never ends, or the last
     * @param what which loss, where and what it is: {@code the loss of batch 17 in epoch 4 is NaN}
     * @param keptEpoch the epoch whose weights are kept, from 1
     * @param learningRate the optimizer's learning rate, which may be too high
     */
    record Diverged(int epoch, String what, int keptEpoch, double learningRate) implements Event {}

    /** The test set was evaluated, once, after training. */
    record Evaluated(Scores test) implements Event {}

    /**
     * The trainer ended by itself.
     *
     * @param ending how
     * @param message what is wrong and what to do; empty if nothing is
     */
    record Goodbye(TrainerExit ending, String message) implements Event {}
}
