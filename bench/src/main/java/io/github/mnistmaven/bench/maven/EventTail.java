package io.github.mnistmaven.bench.maven;

import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.EventReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Follows the {@code events.jsonl} of a run that is going on. */
final class EventTail {
    private final Path file;
    private final EventReader reader = new EventReader();
    private int read;

    /** @param file need not exist yet */
    EventTail(Path file) {
        this.file = file;
    }

    /** The events that were not there the last time; an unfinished line is left for the next time. */
    List<Event> poll() throws IOException {
        List<Event> events = new ArrayList<>();
        if (Files.exists(file) && Files.size(file) > read) {
            String text = Files.readString(file);
            int end = text.lastIndexOf('\n') + 1;
            for (String line : text.substring(read, end).lines().toList()) {
                reader.read(line).ifPresent(events::add);
            }
            read = end;
        }
        return events;
    }
}
