package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.io.Crc32;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How an unpacked file is held against its entry in a jar, which has the same size. */
enum Comparison {
    /** Byte by byte: finds whatever somebody put in its place, and takes as long as unpacking. */
    BYTES {
        @Override
        boolean isEqual(ZipFile jar, ZipEntry entry, Path unpacked) throws IOException {
            try (InputStream expected = jar.getInputStream(entry);
                    InputStream actual = Files.newInputStream(unpacked)) {
                byte[] expectedBytes = new byte[BLOCK];
                byte[] actualBytes = new byte[BLOCK];
                int read;
                do {
                    read = expected.readNBytes(expectedBytes, 0, BLOCK);
                    int other = actual.readNBytes(actualBytes, 0, BLOCK);
                    if (!Arrays.equals(expectedBytes, 0, read, actualBytes, 0, other)) {
                        return false;
                    }
                } while (read > 0);
                return true;
            }
        }
    },

    /** By the checksum that the jar has of its entry: finds damage, and takes a tenth of that. */
    CHECKSUM {
        @Override
        boolean isEqual(ZipFile jar, ZipEntry entry, Path unpacked) throws IOException {
            return Crc32.of(unpacked) == entry.getCrc();
        }
    };

    private static final int BLOCK = 1 << 16;

    /**
     * Whether {@code unpacked} holds what {@code jar} has as {@code entry}.
     *
     * @throws IOException if one of them can't be read
     */
    abstract boolean isEqual(ZipFile jar, ZipEntry entry, Path unpacked) throws IOException;
}
