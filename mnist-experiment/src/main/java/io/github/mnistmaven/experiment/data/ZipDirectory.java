package io.github.mnistmaven.experiment.data;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;

/**
 * The central directory of a zip file, read by hand: Java's own readers tell neither links nor names that are there
 * twice, and hold all entries before anybody can count them.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">the definition of the format</a>
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_BYTES = 56;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;

    /** Of the directory: room for names of 600 characters in as many entries as there may be. */
    private static final int MOST_BYTES = 1 << 26;

    private static final long UNSAID = 0xFFFFFFFFL;
    private static final int UNIX = 3;
    private static final int KIND_OF_FILE = 0xF000;
    private static final int LINK = 0xA000;

    /**
     * An entry.
     *
     * @param name its path, with slashes
     * @param method how it is compressed
     * @param isEncrypted whether it takes a password to read it
     * @param isLink whether it stands for another file
     */
    record Entry(String name, int method, boolean isEncrypted, boolean isLink) {

        boolean isDirectory() {
            return name.endsWith("/");
        }
    }

    /** Where the directory is, as the end of the file says. */
    private record Extent(long start, long length, long entries) {}

    private ZipDirectory() {}

    /**
     * The entries of {@code file}.
     *
     * @param most how many there may be
     * @throws TooManyEntriesException if there are more; they are not read then
     * @throws ZipException if it is not a zip file
     */
    static List<Entry> read(Path file, int most) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            Extent extent = extent(channel);
            if (extent.entries() > most) {
                throw new TooManyEntriesException(extent.entries());
            }
            if (extent.start() < 0 || extent.length() < 0 || extent.length() > MOST_BYTES) {
                throw new ZipException("its directory is damaged");
            }
            ByteBuffer bytes = bytes(channel, extent.start(), (int) extent.length());
            List<Entry> entries = new ArrayList<>();
            while (bytes.remaining() >= ENTRY_BYTES && bytes.getInt(bytes.position()) == ENTRY) {
                entries.add(entry(bytes));
                if (entries.size() > most) {
                    throw new TooManyEntriesException(entries.size());
                }
            }
            if (entries.size() != extent.entries()) {
                throw new ZipException("its directory is damaged");
            }
            return entries;
        } catch (EOFException e) {
            throw new ZipException("it is truncated");
        }
    }

    /** A zip file has more entries than anybody needs. */
    static final class TooManyEntriesException extends IOException {
        private static final long serialVersionUID = 1L;
        final long entries;

        TooManyEntriesException(long entries) {
            this.entries = entries;
        }
    }

    private static Entry entry(ByteBuffer bytes) throws ZipException {
        int at = bytes.position();
        int host = Byte.toUnsignedInt(bytes.get(at + 5));
        int flags = Short.toUnsignedInt(bytes.getShort(at + 8));
        int method = Short.toUnsignedInt(bytes.getShort(at + 10));
        int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
        int rest = Short.toUnsignedInt(bytes.getShort(at + 30)) + Short.toUnsignedInt(bytes.getShort(at + 32));
        int mode = bytes.getInt(at + 38) >>> Short.SIZE;
        bytes.position(at + ENTRY_BYTES);
        if (bytes.remaining() < nameLength + rest) {
            throw new ZipException("its directory is damaged");
        }
        byte[] name = new byte[nameLength];
        bytes.get(name);
        bytes.position(bytes.position() + rest);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                method,
                (flags & 1) != 0,
                host == UNIX && (mode & KIND_OF_FILE) == LINK);
    }

    private static Extent extent(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        int length = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
        ByteBuffer tail = bytes(channel, size - length, length);
        for (int at = length - END_BYTES; at >= 0; at--) {
            boolean isEnd =
                    tail.getInt(at) == END && Short.toUnsignedInt(tail.getShort(at + 20)) == length - at - END_BYTES;
            if (isEnd) {
                return extent(
                        channel, size - length + at, tail.slice(at, END_BYTES).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        throw new ZipException("it is not a zip file");
    }

    /** What the record at {@code place} says, or the longer one before it. */
    private static Extent extent(SeekableByteChannel channel, long place, ByteBuffer end) throws IOException {
        int entries = Short.toUnsignedInt(end.getShort(10));
        long length = Integer.toUnsignedLong(end.getInt(12));
        boolean isLong =
                entries == LONGEST_COMMENT || length == UNSAID || Integer.toUnsignedLong(end.getInt(16)) == UNSAID;
        if (isLong && place >= LOCATOR_BYTES) {
            ByteBuffer locator = bytes(channel, place - LOCATOR_BYTES, LOCATOR_BYTES);
            if (locator.getInt(0) == LOCATOR) {
                long at = locator.getLong(8);
                if (at < 0 || at > place - LOCATOR_BYTES - END_64_BYTES) {
                    throw new ZipException("its directory is damaged");
                }
                ByteBuffer longer = bytes(channel, at, END_64_BYTES);
                if (longer.getInt(0) == END_64) {
                    return new Extent(at - longer.getLong(40), longer.getLong(40), longer.getLong(32));
                }
            }
        }
        return new Extent(place - length, length, entries);
    }

    private static ByteBuffer bytes(SeekableByteChannel channel, long start, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(start);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
