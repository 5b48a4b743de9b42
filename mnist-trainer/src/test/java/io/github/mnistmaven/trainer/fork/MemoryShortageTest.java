package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryShortageTest {

    @ParameterizedTest
    @ValueSource(strings = {"Java heap space", "GC overhead limit exceeded"})
    void theHeapIsTheParentsToRaise(String message) {
        assertThat(MemoryShortage.goodbye(new OutOfMemoryError(message), 24 << 20))
                .isEqualTo(new Event.Goodbye(TrainerExit.HEAP_FULL, "the trainer's Java heap, 24 MB, is too small"));
    }

    @Test
    void nativeMemoryIsNotTheHeap() {
        assertThat(MemoryShortage.goodbye(new OutOfMemoryError("Physical memory usage is too high"), 24 << 20))
                .isEqualTo(new Event.Goodbye(
                        TrainerExit.TRAINING_FAILED,
                        "the trainer is out of memory besides its Java heap (Physical memory usage is too high); use a"
                                + " smaller training.batch_size or a smaller network"));
        assertThat(MemoryShortage.goodbye(new OutOfMemoryError(), 24 << 20).ending())
                .isEqualTo(TrainerExit.TRAINING_FAILED);
    }
}
