package io.github.mnistmaven.model.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a zip file whose bytes depend on its content alone. So nothing is deflated: what comes of it differs from one
 * zlib to another, and trained weights shrink by a tenth at most.
 */
public final class StoredZip implements Closeable {
    /** ZIP's first day in local time; of an earlier one Java adds the moment, which depends on the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param out is left open by {@link #close} */
    public StoredZip(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /**
     * Adds an entry; its content is written twice, each time the same bytes: a stored entry begins with its length and
     * checksum.
     */
    public void add(String name, Content content) throws IOException {
        CRC32 checksum = new CRC32();
        CountingOutput length = new CountingOutput();
        content.writeTo(new CheckedOutputStream(length, checksum));

        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(length.count);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Adds an entry. */
    public void add(String name, byte[] content) throws IOException {
        add(name, out -> out.write(content));
    }

    /** Completes the zip file. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private static final class CountingOutput extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
