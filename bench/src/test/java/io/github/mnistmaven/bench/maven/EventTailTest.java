package io.github.mnistmaven.bench.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventTailTest {
    private static final Event STARTED = new Event.Started("größer", "dl4j", "asked for", false, 2, 10, 1.5);
    private static final Event ENDED =
            new Event.EpochEnded(new EpochResult(1, new Scores(0.5, 0.8), new Scores(0.4, 0.9), 0.001, 1.5));

    @TempDir
    Path directory;

    @Test
    void givesEachEventOnceAndWaitsForTheEndOfALine() throws IOException {
        Path file = directory.resolve("events.jsonl");
        EventTail tail = new EventTail(file);
        assertThat(tail.poll()).isEmpty();

        String second = Json.line(ENDED);
        append(
                file,
                Json.line(new Event.Hello(Event.SCHEMA)) + "\n" + Json.line(STARTED) + "\n" + second.substring(0, 20));
        assertThat(tail.poll()).containsExactly(STARTED);
        assertThat(tail.poll()).isEmpty();

        append(file, second.substring(20) + "\n");
        assertThat(tail.poll()).containsExactly(ENDED);
        assertThat(tail.poll()).isEmpty();
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
