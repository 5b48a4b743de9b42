package io.github.mnistmaven.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Throughput throughput =
            new Throughput(10_000, new Repetition(clock::get, 1, 0), new PrintStream(told, true));

    /** A batch takes a hundredth of a second: a pass is of 1000 batches of one image, and of 312 of 32. */
    @Test
    void itTellsImagesPerSecond() {
        throughput.ready("Some 1", 2);
        throughput.tell(1, batches -> clock.addAndGet(batches * 10_000_000L));
        throughput.tell(32, batches -> clock.addAndGet(batches * 10_000_000L));

        assertThat(told.toString()).isEqualToNormalizingNewlines("""
                        {"type":"ready","versions":"Some 1","threads":2}
                        {"type":"inference","batch_size":1,"images_per_second":100.0}
                        {"type":"inference","batch_size":32,"images_per_second":3200.0}
                        """);
    }
}
