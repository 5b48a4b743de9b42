package io.github.mnistmaven.experiment.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/** The checksums of ZIP files, which find damage but no intent. */
public final class Crc32 {

    private Crc32() {}

    /** The checksum of a file's content, 32 bits. */
    public static long of(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        try (InputStream in = Files.newInputStream(file);
                OutputStream sink = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)) {
            in.transferTo(sink);
        }
        return checksum.getValue();
    }
}
