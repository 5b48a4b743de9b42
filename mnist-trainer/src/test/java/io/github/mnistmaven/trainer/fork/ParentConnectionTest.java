package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentConnectionTest {

    @Test
    void aTrainerStartedByHandHasNoParent() throws IOException {
        assertThat(ParentConnection.open(Map.of())).isEmpty();
    }

    @Test
    void sendsItsTokenFirstAndNoticesThatTheParentIsGone() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (ServerSocket server = listen();
                ParentConnection connection =
                        ParentConnection.open(environment(server)).orElseThrow();
                Writer writer = connection.writer()) {
            connection.watch(gone::countDown);
            writer.write("caf\u00e9\n");
            writer.flush();
            try (Socket parent = server.accept()) {
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
                assertThat(lines.readLine()).isEqualTo("secret");
                assertThat(lines.readLine()).isEqualTo("caf\u00e9");
                assertThat(gone.getCount()).isEqualTo(1);
            }

            assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aParentThatCannotBeReachedIsNoParentAtAll() throws IOException {
        Map<String, String> environment;
        try (ServerSocket server = listen()) {
            environment = environment(server);
        }

        assertThatThrownBy(() -> ParentConnection.open(environment)).isInstanceOf(ConnectException.class);
    }

    private static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static Map<String, String> environment(ServerSocket server) {
        return Map.of(ForkProtocol.PORT, String.valueOf(server.getLocalPort()), ForkProtocol.TOKEN, "secret");
    }
}
