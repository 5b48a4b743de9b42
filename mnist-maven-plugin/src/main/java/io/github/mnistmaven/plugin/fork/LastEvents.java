package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.protocol.Event;
import java.util.Optional;
import java.util.function.Consumer;

/** Passes events on and remembers the last one. */
final class LastEvents implements Consumer<Event> {
    private final Consumer<Event> listener;
    private Event last;

    LastEvents(Consumer<Event> listener) {
        this.listener = listener;
    }

    @Override
    public void accept(Event event) {
        last = event;
        listener.accept(event);
    }

    Optional<Event> last() {
        return Optional.ofNullable(last);
    }

    Optional<Event.Goodbye> goodbye() {
        return last instanceof Event.Goodbye goodbye ? Optional.of(goodbye) : Optional.empty();
    }
}
