package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.util.List;
import java.util.Objects;

/** What an {@link OutOfMemoryError} means: the JVM has one for its heap, and libraries throw it for native memory. */
final class MemoryShortage {
    private static final List<String> OF_THE_HEAP =
            List.of("Java heap space", "GC overhead limit exceeded", "Requested array size exceeds VM limit");
    private static final long MEGABYTE = 1 << 20;

    private MemoryShortage() {}

    /**
     * What a trainer says that ends for this reason.
     *
     * @param heap the most bytes that its heap may have
     */
    static Event.Goodbye goodbye(OutOfMemoryError error, long heap) {
        String message = Objects.requireNonNullElse(error.getMessage(), "");
        if (OF_THE_HEAP.stream().anyMatch(message::startsWith)) {
            return new Event.Goodbye(
                    TrainerExit.HEAP_FULL, "the trainer's Java heap, " + heap / MEGABYTE + " MB, is too small");
        }
        return new Event.Goodbye(
                TrainerExit.TRAINING_FAILED,
                "the trainer is out of memory besides its Java heap (" + message
                        + "); use a smaller training.batch_size or a smaller network");
    }
}
