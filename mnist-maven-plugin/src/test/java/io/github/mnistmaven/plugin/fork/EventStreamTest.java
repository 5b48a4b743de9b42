package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.EventReader;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamTest {
    private static final Event PROGRESS = new Event.Progress(1, 32, 100, 0.5, 0.75);
    private static final Event GOODBYE = new Event.Goodbye(TrainerExit.TRAINING_FAILED, "caf\u00e9\n\u001e is full");
    private static final String HELLO = sent(new Event.Hello(Event.SCHEMA));

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @Test
    void whatNativeCodePrintsBetweenEventsGoesToTheLog() throws IOException {
        String output = "Picked up JAVA_TOOL_OPTIONS: -Da=b\n" + HELLO + "no line feed" + sent(PROGRESS)
                + "\n\nonednn_verbose," + sent(GOODBYE) + "exec,cpu\n";

        assertThat(events(output)).containsExactly(PROGRESS, GOODBYE);
        assertThat(log).hasToString("Picked up JAVA_TOOL_OPTIONS: -Da=b\nno line feed\n\nonednn_verbose,exec,cpu\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001e\n",
                "\u001e{\"type\":\"progress\",\n",
                "\u001e{\"type\":\"progress\",\"epoch\":1}\n",
                "\u001e{\"type\":\"java.lang.Runtime\"}\n",
                "\u001e[1, 2]\n",
                "\u001enull\n",
                "\u001e\u001e",
                "\u001e{\"type\":\"progr",
                "{\"type\":\"goodbye\",\"ending\":\"completed\",\"message\":\"\"}\n",
                "\u0000\u0007\r\u0004 caf\u00e9"
            })
    void whatIsNoEventIsLoggedAndPassedOver(String garbage) throws IOException {
        assertThat(events(HELLO + garbage + sent(PROGRESS) + garbage)).containsExactly(PROGRESS);
        assertThat(log).hasToString((garbage + garbage).replace("\u001e", ""));
    }

    @Test
    void beforeTheHelloAsWell() throws IOException {
        assertThat(events("\u001e{]\n" + HELLO + sent(PROGRESS))).containsExactly(PROGRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u001e"})
    void aLineWithoutEndTakesNoMemory(String start) throws IOException {
        String endless = "a".repeat(3 * EventStream.LONGEST);

        assertThat(events(HELLO + start + endless + sent(PROGRESS))).containsExactly(PROGRESS);
        assertThat(log).hasToString(endless);
    }

    @Test
    void aLogThatCantBeWrittenStopsNothing() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int part) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThat(events(HELLO + "printed\n" + sent(PROGRESS), full)).containsExactly(PROGRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"hello\",\"schema\":3,\"mood\":\"fine\"}|schema 3",
                "{\"type\":\"started\",\"name\":\"baseline\",\"engine\":\"dl4j\"}|no schema"
            })
    void refusesEventsOfAnotherVersion(String hello, String schema) {
        assertThatThrownBy(() -> events(ForkProtocol.START_OF_EVENT + hello + "\n" + sent(GOODBYE)))
                .isInstanceOf(EventReader.OtherVersionException.class)
                .hasMessage("the trainer tells events of " + schema + ", but schema 2 is what can be read here; give"
                        + " mnist-maven-plugin and mnist-trainer the same version");
    }

    @Test
    void neitherLosesNorInventsAnythingInAnyMixture() throws IOException {
        Random random = new Random(14);
        for (int round = 0; round < 2000; round++) {
            StringBuilder output = new StringBuilder(HELLO);
            StringBuilder printed = new StringBuilder();
            List<Event> told = new ArrayList<>();
            for (int part = random.nextInt(20); part > 0; part--) {
                if (random.nextBoolean()) {
                    Event event = new Event.Progress(round, part, 100, random.nextDouble(), 0.5);
                    told.add(event);
                    output.append(sent(event));
                } else {
                    String text = print(random);
                    printed.append(text);
                    output.append(text);
                }
            }

            log.reset();
            assertThat(events(output.toString())).isEqualTo(told);
            assertThat(log).hasToString(printed.toString());
        }
    }

    /** Any ASCII but what an event begins with. */
    private static String print(Random random) {
        return random.ints(random.nextInt(40), 0, 128)
                .filter(character -> character != ForkProtocol.START_OF_EVENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private List<Event> events(String output) throws IOException {
        return events(output, log);
    }

    private static List<Event> events(String output, OutputStream log) throws IOException {
        EventStream stream = new EventStream(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)), log);
        List<Event> events = new ArrayList<>();
        for (Optional<Event> event = stream.next(); event.isPresent(); event = stream.next()) {
            events.add(event.get());
        }
        return events;
    }

    private static String sent(Event event) {
        return ForkProtocol.START_OF_EVENT + Json.line(event) + "\n";
    }
}
