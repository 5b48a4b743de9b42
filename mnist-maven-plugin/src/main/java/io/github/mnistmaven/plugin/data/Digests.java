package io.github.mnistmaven.plugin.data;

import io.github.mnistmaven.model.io.Sha256;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;

/** The content of a {@code SHA256SUMS}, as the command {@code sha256sum} writes and checks it. */
final class Digests {
    private static final String GZIP = ".gz";
    private static final int GZIP_MAGIC = 0x1F8B;

    private final StringBuilder lines = new StringBuilder();

    /** Adds a file as it is. */
    void add(String name, Path file) throws IOException {
        line(Sha256.of(file), name);
    }

    /** Adds a text in UTF-8. */
    void add(String name, String text) {
        MessageDigest digest = Sha256.newDigest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        line(Sha256.hex(digest), name);
    }

    /** Adds an IDX file: what it holds once it is unpacked, and if its name says that it is gzipped, itself. */
    void addIdx(String name, Path file) throws IOException {
        boolean isNamedPacked = name.endsWith(GZIP);
        line(unpacked(file), isNamedPacked ? name.substring(0, name.length() - GZIP.length()) : name);
        if (isNamedPacked) {
            add(name, file);
        }
    }

    private void line(String digest, String name) {
        lines.append(digest).append("  ").append(name).append('\n');
    }

    private static String unpacked(Path file) throws IOException {
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                DigestInputStream content = new DigestInputStream(plain(raw), Sha256.newDigest())) {
            content.transferTo(OutputStream.nullOutputStream());
            return Sha256.hex(content.getMessageDigest());
        }
    }

    private static InputStream plain(InputStream raw) throws IOException {
        raw.mark(2);
        int magic = raw.read() << Byte.SIZE | raw.read();
        raw.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(raw) : raw;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
