package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.io.Sha256;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads one IDX file (a magic number and one length a dimension, big-endian 32 bits each, then the values) and
 * distrusts it: memory grows with the bytes that are really there, never with what the header promises.
 */
final class IdxReader implements Closeable {
    private static final int MAX_SIDE = 4096;

    /** As many as an experiment may limit its images to. */
    private static final int MAX_COUNT = 100_000_000;

    private static final int GZIP_MAGIC = 0x1F8B;
    private static final int BUFFER = 1 << 16;

    private final IdxFile.Kind kind;
    private final String name;
    private final DigestInputStream in;
    private final int count;
    private final int rows;
    private final int columns;

    private IdxReader(IdxFile.Kind kind, String name, DigestInputStream in) throws IOException {
        this.kind = kind;
        this.name = name;
        this.in = in;
        ByteBuffer header = header();
        long items = Integer.toUnsignedLong(header.getInt());
        this.rows = header.hasRemaining() ? side(header.getInt(), "rows") : 1;
        this.columns = header.hasRemaining() ? side(header.getInt(), "columns") : 1;
        this.count = checkCount(items);
    }

    /** Opens a file and reads its header. */
    static IdxReader open(DatasetFolder folder, IdxFile file) throws IOException {
        Path path = folder.path(file);
        String name = folder.describe(path);
        boolean packed = path.getFileName().toString().endsWith(IdxFile.GZIP_SUFFIX);
        InputStream raw = null;
        try {
            raw = Files.newInputStream(path);
            InputStream unpacked = packed ? new GZIPInputStream(raw, BUFFER) : raw;
            return new IdxReader(file.kind, name, new DigestInputStream(unpacked, Sha256.newDigest()));
        } catch (IOException e) {
            if (raw != null) {
                raw.close();
            }
            throw explained(name, e);
        }
    }

    int count() {
        return count;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Reads all labels; the file must hold exactly as many as its header says. */
    byte[] labels() throws IOException {
        try {
            byte[] labels = in.readNBytes(count);
            checkEnd(labels.length);
            return labels;
        } catch (IOException e) {
            throw explained(name, e);
        }
    }

    /**
     * Reads all values; the file must hold exactly as many as its header says.
     *
     * @return blocks of {@code blockBytes}, the last one shorter if they don't divide; none is made before the file
     *     gave those before it
     */
    List<byte[]> values(int blockBytes) throws IOException {
        try {
            List<byte[]> blocks = new ArrayList<>();
            long done = 0;
            while (done < length()) {
                byte[] block = new byte[(int) Math.min(blockBytes, length() - done)];
                int read = in.readNBytes(block, 0, block.length);
                done += read;
                if (read < block.length) {
                    break;
                }
                blocks.add(block);
            }
            checkEnd(done);
            return blocks;
        } catch (IOException e) {
            throw explained(name, e);
        }
    }

    /** Reads and checks all values without keeping them. */
    void skipValues() throws IOException {
        try {
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            for (int read = -1; read != 0; done += read) {
                read = in.readNBytes(buffer, 0, (int) Math.min(BUFFER, length() - done));
            }
            checkEnd(done);
        } catch (IOException e) {
            throw explained(name, e);
        }
    }

    /** SHA-256 of the unpacked file, in hexadecimal, once all values are read. */
    String sha256() {
        return Sha256.hex(in.getMessageDigest());
    }

    DatasetException problem(String whatIsWrong) {
        return new DatasetException(name + ": " + whatIsWrong);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private long length() {
        return (long) count * rows * columns;
    }

    /** The lengths of the dimensions, after the magic number. */
    private ByteBuffer header() throws IOException {
        int length = Integer.BYTES * (1 + kind.dimensions());
        ByteBuffer header = ByteBuffer.wrap(in.readNBytes(length));
        if (header.remaining() >= Integer.BYTES) {
            checkMagic(header.getInt(0));
        }
        if (header.remaining() < length) {
            throw problem("expected a header of " + length + " bytes, found " + header.remaining()
                    + "; the file is truncated, fetch it again");
        }
        return header.position(Integer.BYTES);
    }

    private void checkMagic(int found) throws DatasetException {
        if (found != kind.magic) {
            throw problem("expected magic number " + hex(kind.magic) + " (" + kind.word + "), found " + hex(found)
                    + meaning(found));
        }
    }

    private static String meaning(int magic) {
        for (IdxFile.Kind kind : IdxFile.Kind.values()) {
            if (kind.magic == magic) {
                return " (" + kind.word + "); are two files swapped?";
            }
        }
        return magic >>> 16 == GZIP_MAGIC
                ? " (gzip); let the file's name end in " + IdxFile.GZIP_SUFFIX
                : "; is it an IDX file of unsigned bytes?";
    }

    private int side(int found, String what) throws DatasetException {
        if (found < 1 || found > MAX_SIDE) {
            throw problem("expected 1 to " + MAX_SIDE + " " + what + " per image, found "
                    + Integer.toUnsignedString(found) + "; the file is damaged, fetch it again");
        }
        return found;
    }

    private int checkCount(long items) throws DatasetException {
        if (items < 1 || items > MAX_COUNT) {
            throw problem("expected 1 to " + MAX_COUNT + " " + kind.word + ", found " + items
                    + "; the file is damaged or not a data set this reader can hold");
        }
        return (int) items;
    }

    private void checkEnd(long found) throws IOException {
        if (found < length()) {
            throw problem("expected " + length() + " bytes after the header (" + count + " " + kind.word + "), found "
                    + found + "; the file is truncated, fetch it again");
        }
        if (in.read() != -1) {
            throw problem("expected " + length() + " bytes after the header (" + count + " " + kind.word
                    + "), found more; the file is damaged, fetch it again");
        }
    }

    private static IOException explained(String name, IOException e) {
        if (e instanceof DatasetException) {
            return e;
        }
        String reason = e.getMessage() == null ? "unexpected end" : e.getMessage();
        String what = e instanceof ZipException || e instanceof EOFException
                ? "damaged gzip data (" + reason + "); fetch the file again"
                : "can't be read (" + e + ")";
        return new DatasetException(name + ": " + what, e);
    }

    private static String hex(int magic) {
        return String.format(Locale.ROOT, "0x%08x", magic);
    }
}
