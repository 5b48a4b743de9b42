package io.github.mnistmaven.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventServerTest {
    private static final String HELLO = Json.line(new Event.Hello(Event.SCHEMA)) + "\n";
    private static final Event GOODBYE = new Event.Goodbye(TrainerExit.COMPLETED, "");

    private final List<Event> events = new ArrayList<>();

    @Test
    void aStrangerThatSaysNothingDoesNotKeepTheChildWaiting() throws IOException {
        try (EventServer server = new EventServer(1);
                Socket stranger = connect(server);
                Socket child = connect(server)) {
            say(child, server.token() + "\n" + HELLO + Json.line(GOODBYE) + "\n");

            server.receive(events::add);

            assertThat(events).containsExactly(GOODBYE);
            assertThat(stranger.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void hearsAChildThatEndedBeforeAnybodyListened() throws IOException {
        try (EventServer server = new EventServer()) {
            try (Socket child = connect(server)) {
                say(child, server.token() + "\n" + HELLO + Json.line(GOODBYE) + "\n");
            }

            server.receive(events::add);

            assertThat(events).containsExactly(GOODBYE);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"hello\",\"schema\":3,\"mood\":\"fine\"}|schema 3",
                "{\"type\":\"started\",\"name\":\"baseline\",\"engine\":\"dl4j\"}|no schema"
            })
    void saysGoodbyeForAChildOfAnotherVersion(String hello, String schema) throws IOException {
        try (EventServer server = new EventServer();
                Socket child = connect(server)) {
            say(child, server.token() + "\n" + hello + "\n" + Json.line(GOODBYE) + "\n");

            server.receive(events::add);

            assertThat(events)
                    .containsExactly(new Event.Goodbye(
                            TrainerExit.PLAN_FAILED,
                            "the trainer tells events of " + schema + ", but schema 2 is what can be read here; give"
                                    + " mnist-maven-plugin and mnist-trainer the same version"));
        }
    }

    private static Socket connect(EventServer server) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), server.port());
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.shutdownOutput();
    }
}
