package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.protocol.Event;

/** Where a running trial tells what happens. */
@FunctionalInterface
public interface EventSink {
    void send(Event event);
}
