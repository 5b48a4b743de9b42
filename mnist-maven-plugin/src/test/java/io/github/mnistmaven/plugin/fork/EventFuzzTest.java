package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.fuzz.JsonDamage;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.EventReader;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import io.github.mnistmaven.plugin.console.Printed;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.console.TrainingConsole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A damaged trainer's output: each byte is one of an event that can be told, or one of the log. */
class EventFuzzTest {
    private static final int CASES = 1500;
    private static final Mutation MUTATION = new Mutation(Stream.concat(
                    Mutation.NUMBERS.stream(),
                    Stream.of(Mutation.HOSTILE, "\u001e", "\u001e\n", "\n", "{", "null", "goodbye", "completed"))
            .toList());
    private static final JsonDamage DAMAGE = new JsonDamage(MUTATION);

    private static final List<Event> EVENTS = List.of(
            new Event.Started("x", "onednn", "it covers the network", false, 3, 7, 0.5),
            new Event.Progress(1, 10, 30, 0.5, 0.5),
            new Event.EpochEnded(Records.RECORD.history().get(0)),
            new Event.Diverged(2, "the loss of batch 17 in epoch 2 is NaN", 1, 0.1),
            new Event.Evaluated(Records.TEST),
            new Event.Goodbye(TrainerExit.COMPLETED, ""));

    @Test
    void isToldOrLogged() {
        int accepted = Fuzz.run("events", CASES, EventFuzzTest::read);

        assertThat(accepted).isPositive();
    }

    private static String read(SplittableRandom random) throws IOException {
        byte[] output = output(random);
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        RecordingConsole console = new RecordingConsole();
        LastEvents told = new LastEvents(new TrainingConsole(console, random.nextBoolean()));
        int events = 0;
        try {
            EventStream stream = new EventStream(new ByteArrayInputStream(output), log);
            for (Optional<Event> event = stream.next(); event.isPresent(); event = stream.next()) {
                told.accept(event.get());
                events++;
            }
        } catch (EventReader.OtherVersionException e) {
            return e.getMessage();
        }
        assertThat(log.size()).isLessThanOrEqualTo(output.length);
        assertThat(events).isLessThan(20);
        console.printed().stream()
                .flatMap(line -> Printed.lines(line).stream())
                .forEach(line -> assertThat(line).hasSizeLessThan(3000));
        return null;
    }

    private static byte[] output(SplittableRandom random) throws IOException {
        StringBuilder output = new StringBuilder(sent(Json.line(new Event.Hello(Event.SCHEMA))));
        int damaged = random.nextInt(EVENTS.size());
        for (Event event : EVENTS) {
            String line = Json.line(event);
            boolean isDamaged = EVENTS.get(damaged).equals(event) && random.nextBoolean();
            output.append(sent(isDamaged ? Json.line(DAMAGE.damaged(Json.object(line), List.of(), random)) : line));
        }
        byte[] bytes = output.toString().getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(3)) {
            case 0 -> Mutation.damage(bytes, random);
            case 1 -> MUTATION.damage(output.toString(), random).getBytes(StandardCharsets.UTF_8);
            default -> bytes;
        };
    }

    private static String sent(String line) {
        return ForkProtocol.START_OF_EVENT + line + "\n";
    }
}
