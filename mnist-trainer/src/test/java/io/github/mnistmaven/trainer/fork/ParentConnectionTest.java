package io.github.mnistmaven.trainer.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentConnectionTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CountDownLatch gone = new CountDownLatch(1);

    @Test
    void writesUtf8() throws IOException {
        try (Writer writer = new ParentConnection(InputStream.nullInputStream(), out).writer()) {
            writer.write("caf\u00e9\n");
        }

        assertThat(out.toByteArray()).isEqualTo("caf\u00e9\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noticesThatTheParentIsGone() throws Exception {
        try (PipedOutputStream parent = new PipedOutputStream()) {
            new ParentConnection(new PipedInputStream(parent), out).watch(gone::countDown);
            parent.write('?');
            assertThat(gone.getCount()).isEqualTo(1);
        }

        assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takesAPipeThatCannotBeReadForOneThatEnded() throws Exception {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Bad file descriptor");
            }
        };

        new ParentConnection(broken, out).watch(gone::countDown);

        assertThat(gone.await(30, TimeUnit.SECONDS)).isTrue();
    }
}
