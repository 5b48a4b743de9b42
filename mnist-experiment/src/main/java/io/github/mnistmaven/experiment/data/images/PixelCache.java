package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.experiment.data.Pixels;
import io.github.mnistmaven.model.network.Shape;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Pictures as they enter a network, in one file: their pixels, one picture after the other as unsigned bytes, then an
 * index, then where that begins. Of a file that is damaged, or was made otherwise, nothing is taken.
 */
final class PixelCache {
    static final int MAGIC = 0x4D4E5058;
    static final int VERSION = 1;

    /** The index's place and checksum, version and magic number. */
    static final int TRAILER = 2 * Long.BYTES + 2 * Integer.BYTES;

    private final FileChannel channel;
    private final Shape shape;
    private final int imageBytes;
    private final Map<String, CacheEntry> entries;

    private PixelCache(FileChannel channel, Shape shape, Map<String, CacheEntry> entries) {
        this.channel = channel;
        this.shape = shape;
        this.imageBytes = shape.size();
        this.entries = entries;
    }

    /**
     * Opens a cache; empty if there is none, or not one that was made with {@code settings}.
     *
     * @param settings all that pixels depend on besides the pictures themselves
     */
    static Optional<PixelCache> open(Path file, String settings) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            Optional<PixelCache> cache = read(channel, settings);
            if (cache.isEmpty()) {
                channel.close();
            }
            return cache;
        } catch (IOException e) {
            // whatever it is, it is made anew
            channel.close();
            return Optional.empty();
        }
    }

    private static Optional<PixelCache> read(FileChannel channel, String settings) throws IOException {
        long end = channel.size() - TRAILER;
        if (end < 0) {
            return Optional.empty();
        }
        ByteBuffer trailer = ByteBuffer.allocate(TRAILER);
        readFully(channel, trailer, end);
        trailer.flip();
        long begin = trailer.getLong();
        long checksum = trailer.getLong();
        boolean isCache = trailer.getInt() == VERSION && trailer.getInt() == MAGIC && begin >= 0 && begin <= end;
        if (!isCache) {
            return Optional.empty();
        }
        CheckedInputStream checked =
                new CheckedInputStream(new BufferedInputStream(new Section(channel, begin, end)), new CRC32C());
        DataInputStream in = new DataInputStream(checked);
        if (!in.readUTF().equals(settings)) {
            return Optional.empty();
        }
        Shape shape = Shape.image(in.readInt(), in.readInt(), in.readInt());
        Map<String, CacheEntry> entries = entries(in);
        long rows = entries.values().stream().filter(entry -> entry.row() >= 0).count();
        boolean isWhole =
                in.read() < 0 && checked.getChecksum().getValue() == checksum && rows * shape.values() == begin;
        return isWhole ? Optional.of(new PixelCache(channel, shape, entries)) : Optional.empty();
    }

    private static Map<String, CacheEntry> entries(DataInputStream in) throws IOException {
        Map<String, CacheEntry> entries = new HashMap<>();
        int row = 0;
        for (int left = in.readInt(); left > 0; left--) {
            PictureFile file = new PictureFile(in.readUTF(), in.readLong(), in.readLong());
            if (in.readBoolean()) {
                int checksum = in.readInt();
                byte[] sha256 = in.readNBytes(32);
                entries.put(
                        file.name(),
                        new CacheEntry(
                                file,
                                Optional.empty(),
                                row++,
                                checksum,
                                HexFormat.of().formatHex(sha256)));
            } else {
                entries.put(file.name(), new CacheEntry(file, Optional.of(in.readUTF()), -1, 0, ""));
            }
        }
        return entries;
    }

    /** The shape of all images. */
    Shape shape() {
        return shape;
    }

    /** What is known of a picture, if it has not changed since. */
    Optional<CacheEntry> find(PictureFile file) {
        return Optional.ofNullable(entries.get(file.name()))
                .filter(entry -> entry.file().equals(file));
    }

    /** Whether each of {@code files} is in it, unchanged. */
    boolean covers(Iterable<PictureFile> files) {
        for (PictureFile file : files) {
            if (find(file).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The pixels of a picture.
     *
     * @throws IOException if they can't be read, or are not those that were written
     */
    byte[] pixels(CacheEntry entry) throws IOException {
        byte[] pixels = new byte[imageBytes];
        read(entry.row(), pixels, 0);
        CRC32C checksum = new CRC32C();
        checksum.update(pixels);
        if ((int) checksum.getValue() != entry.checksum()) {
            throw new IOException("pixels of " + entry.file().name() + " are damaged in the cache");
        }
        return pixels;
    }

    /** Whether all pixels are those that were written. */
    boolean isIntact() {
        try {
            for (CacheEntry entry : entries.values()) {
                if (entry.broken().isEmpty()) {
                    pixels(entry);
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Pixels that are read whenever they are wanted. */
    Pixels inFile(int[] rows) {
        return (image, into, offset) -> {
            try {
                read(rows[image], into, offset);
            } catch (IOException e) {
                throw new UncheckedIOException("decoded pictures can't be read any more", e);
            }
        };
    }

    private void read(int row, byte[] into, int offset) throws IOException {
        readFully(channel, ByteBuffer.wrap(into, offset, imageBytes), (long) row * imageBytes);
    }

    /** Lets go of the file; for one whose pixels nobody reads any more. */
    void close() throws IOException {
        channel.close();
    }

    private static void readFully(FileChannel channel, ByteBuffer into, long position) throws IOException {
        long next = position;
        while (into.hasRemaining()) {
            int read = channel.read(into, next);
            if (read < 0) {
                throw new EOFException("the file of decoded pictures ends too early");
            }
            next += read;
        }
    }

    /** A part of a file. */
    private static final class Section extends InputStream {
        private final FileChannel channel;
        private final long end;
        private long next;

        Section(FileChannel channel, long begin, long end) {
            this.channel = channel;
            this.next = begin;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int most = (int) Math.min(length, end - next);
            if (most <= 0) {
                return length == 0 ? 0 : -1;
            }
            int read = channel.read(ByteBuffer.wrap(into, offset, most), next);
            next += Math.max(0, read);
            return read;
        }
    }
}
