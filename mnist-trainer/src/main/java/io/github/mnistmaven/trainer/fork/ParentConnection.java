package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The connection to the process that started this one. It carries events one way and nothing the other way: that it
 * ends is how a trainer learns that its parent is gone or wants it to stop.
 */
final class ParentConnection implements Closeable {
    private final Socket socket;

    private ParentConnection(Socket socket) {
        this.socket = socket;
    }

    /**
     * Connects as the environment says; empty if the trainer was started by hand, without a parent.
     *
     * @throws IOException if there is a parent that can't be reached
     */
    static Optional<ParentConnection> open(Map<String, String> environment) throws IOException {
        String port = environment.get(ForkProtocol.PORT);
        if (port == null) {
            return Optional.empty();
        }
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        socket.setTcpNoDelay(true);
        socket.getOutputStream()
                .write((environment.get(ForkProtocol.TOKEN) + "\n").getBytes(StandardCharsets.US_ASCII));
        return Optional.of(new ParentConnection(socket));
    }

    Writer writer() throws IOException {
        return new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    }

    /** Calls {@code whenGone} from a thread of its own once the parent closes the connection or dies. */
    void watch(Runnable whenGone) {
        Thread watcher = new Thread(
                () -> {
                    waitForTheEnd();
                    whenGone.run();
                },
                "parent-watch");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void waitForTheEnd() {
        try {
            while (socket.getInputStream().read() >= 0) {
                // a parent has nothing to say
            }
        } catch (IOException gone) {
            // a reset says the same as an orderly end
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
