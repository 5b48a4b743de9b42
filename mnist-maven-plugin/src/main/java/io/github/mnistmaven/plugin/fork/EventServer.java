package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.EventReader;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Where the events of one child arrive: a loopback port that accepts one connection, from whoever knows the token.
 * Closing it ends the child, see {@link io.github.mnistmaven.experiment.protocol.ForkProtocol}.
 */
final class EventServer implements Closeable {
    private static final int TOKEN_BYTES = 16;
    private static final int PATIENCE_MILLISECONDS = 10_000;

    private final ServerSocketChannel server;
    private final String token;
    private final int patience;
    private volatile SocketChannel connection;

    EventServer() throws IOException {
        this(PATIENCE_MILLISECONDS);
    }

    /** @param patience milliseconds for which whoever connects may keep its token to itself */
    EventServer(int patience) throws IOException {
        this.patience = patience;
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    String token() {
        return token;
    }

    /**
     * Hands events to {@code listener} until the child, or {@link #close}, ends the connection. Of a child whose events
     * can't be read, the only one is the goodbye that it should have said.
     */
    void receive(Consumer<Event> listener) {
        try {
            BufferedReader lines = accept();
            EventReader events = new EventReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                events.read(line).ifPresent(listener);
            }
        } catch (EventReader.OtherVersionException e) {
            listener.accept(new Event.Goodbye(TrainerExit.PLAN_FAILED, e.getMessage()));
        } catch (MalformedJsonException cutShort) {
            // a child that dies while it writes leaves half a line
        } catch (IOException closed) {
            // by close(), or by a child that died
        }
    }

    private BufferedReader accept() throws IOException {
        while (true) {
            SocketChannel accepted = server.accept();
            // before it proves to be the child: close() has to end the wait for a stranger's token as well
            connection = accepted;
            Socket socket = accepted.socket();
            socket.setSoTimeout(patience);
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            if (token.equals(firstLine(lines))) {
                socket.setSoTimeout(0);
                return lines;
            }
            accepted.close();
        }
    }

    private static String firstLine(BufferedReader lines) throws IOException {
        try {
            return lines.readLine();
        } catch (SocketTimeoutException strangerThatSaysNothing) {
            return "";
        }
    }

    /** Gives up on a child that has not connected yet; events of one that has still arrive. */
    void stopAccepting() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        SocketChannel accepted = connection;
        if (accepted != null) {
            accepted.close();
        }
    }
}
