package io.github.mnistmaven.experiment.protocol;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/** Reads events, line by line. */
public final class EventReader {
    private boolean knowsVersion;

    /**
     * The event in the next line; empty for the {@link Event.Hello} that comes first.
     *
     * @throws OtherVersionException if the first line does not say that events of this version follow
     * @throws MalformedJsonException if {@code line} is not an event
     */
    public Optional<Event> read(String line) throws OtherVersionException, MalformedJsonException {
        if (knowsVersion) {
            return Optional.of(Json.read(line, Event.class));
        }
        ObjectNode hello = Json.object(line);
        OptionalInt schema = JsonFile.schema(hello);
        if (!schema.equals(OptionalInt.of(Event.SCHEMA))) {
            throw new OtherVersionException(schema);
        }
        knowsVersion = true;
        return Optional.of(Json.read(hello, Event.class)).filter(event -> !(event instanceof Event.Hello));
    }

    /** A trainer tells events in another format. The message says so, and what to do. */
    public static final class OtherVersionException extends IOException {
        private static final long serialVersionUID = 1L;

        private OtherVersionException(OptionalInt schema) {
            super("the trainer tells events of " + (schema.isPresent() ? "schema " + schema.getAsInt() : "no schema")
                    + ", but schema " + Event.SCHEMA
                    + " is what can be read here; give mnist-maven-plugin and mnist-trainer the same version");
        }
    }
}
