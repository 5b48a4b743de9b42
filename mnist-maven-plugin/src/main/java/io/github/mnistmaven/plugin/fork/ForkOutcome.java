package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.time.Duration;

/** How a trainer's process ended. */
public sealed interface ForkOutcome {

    /** It said goodbye, and in {@code message} what is wrong; nothing if it completed. */
    record Ended(TrainerExit ending, String message) implements ForkOutcome {}

    /** Its JVM did not start; {@code why} is what that said. */
    record NotStarted(String why) implements ForkOutcome {}

    /** It was gone without a goodbye; {@code report} says all that is known, on several lines. */
    record Crashed(String report) implements ForkOutcome {}

    /** It was stopped because it took longer than {@code limit}. */
    record TimedOut(Duration limit) implements ForkOutcome {}
}
