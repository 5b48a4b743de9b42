package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventChannelTest {
    private static final Event PROGRESS = new Event.Progress(1, 32, 100, 0.5, 0.75);
    private static final Event GOODBYE = new Event.Goodbye(TrainerExit.COMPLETED, "");

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void leaveTheEventsOfAnEarlierRun() throws IOException {
        file = Files.writeString(directory.resolve("events.jsonl"), "earlier\n");
    }

    @Test
    void theParentHearsAllAndTheFileKeepsWhatDoesNotPass() throws IOException {
        StringWriter parent = new StringWriter();

        try (EventChannel events = new EventChannel(file, parent)) {
            events.accept(PROGRESS);
            events.accept(GOODBYE);
        }

        String hello = "{\"type\":\"hello\",\"schema\":2}\n";
        assertThat(parent)
                .hasToString(
                        "\u001e" + hello + "\u001e" + Json.line(PROGRESS) + "\n\u001e" + Json.line(GOODBYE) + "\n");
        assertThat(file).hasContent(hello + Json.line(GOODBYE) + "\n");
    }

    @Test
    void aParentThatIsGoneIsNoticed() {
        assertThatThrownBy(() -> new EventChannel(file, new Gone()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot tell what happens: Broken pipe");
    }

    private static final class Gone extends Writer {

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("Broken pipe");
        }

        @Override
        public void flush() {
            // nothing was written
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
