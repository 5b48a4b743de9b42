package io.github.mnistmaven.model.keras;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP file of entries that are not compressed and have no times, as floats hardly shrink. */
final class StoredZip {
    /** The first moment that ZIP files have a form for, which stands for none. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    StoredZip(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Writes the content of an entry, the same bytes each time. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds an entry, whose content is made twice: its checksum and its size come first. */
    void add(String name, Content content) throws IOException {
        Measure measure = new Measure();
        content.writeTo(measure);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(measure.bytes);
        entry.setCrc(measure.getChecksum().getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Ends the file; leaves what it is written to open. */
    void finish() throws IOException {
        zip.finish();
    }

    /** Counts bytes, adds them to a checksum, and forgets them. */
    private static final class Measure extends CheckedOutputStream {
        private long bytes;

        private Measure() {
            super(OutputStream.nullOutputStream(), new CRC32());
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            super.write(some, from, length);
            bytes += length;
        }
    }
}
