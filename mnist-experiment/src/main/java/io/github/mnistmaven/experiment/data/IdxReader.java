package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import java.io.BufferedInputStream;
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
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads one IDX file (a magic number and one length a dimension, big-endian 32 bits each, then the values, gzipped or
 * not) and distrusts it: memory grows with the bytes that are really there, never with what the header promises.
 */
final class IdxReader implements Closeable {
    private static final int MAX_SIDE = 4096;

    /** As many as an experiment may limit its images to. */
    private static final int MAX_COUNT = 100_000_000;

    /** Of a file's values: nobody holds more in memory, and more take minutes to unpack. */
    private static final long MAX_BYTES = 1L << 36;

    private static final int BUFFER = 1 << 16;

    private final IdxFile.Kind kind;
    private final String name;
    private final DigestInputStream in;
    private final int count;
    private final int rows;
    private final int columns;
    private final int channels;

    private IdxReader(IdxFile.Kind kind, String name, DigestInputStream in) throws IOException {
        this.kind = kind;
        this.name = name;
        this.in = in;
        ByteBuffer header = header();
        long items = Integer.toUnsignedLong(header.getInt());
        this.rows = header.hasRemaining() ? side(header.getInt(), "rows") : 1;
        this.columns = header.hasRemaining() ? side(header.getInt(), "columns") : 1;
        this.channels = header.hasRemaining() ? channels(header.getInt()) : 1;
        this.count = checkCount(items);
        if (length() > MAX_BYTES) {
            throw problem("expected at most " + MAX_BYTES + " bytes of " + kind.word + ", found " + length()
                    + "; the file is damaged or not a data set this reader can hold");
        }
    }

    /** Opens a file and reads its header. */
    static IdxReader open(DatasetFolder folder, IdxFile file) throws IOException {
        return open(folder, file, folder.path(file));
    }

    /** Opens one of the forms in which a file is there, gzipped or not whatever it is called, and reads its header. */
    static IdxReader open(DatasetFolder folder, IdxFile file, Path path) throws IOException {
        String name = folder.describe(path);
        InputStream raw = null;
        try {
            raw = Files.newInputStream(path);
            BufferedInputStream unpacked = new BufferedInputStream(raw, BUFFER);
            if (FileContent.of(unpacked) == FileContent.GZIP) {
                unpacked = new BufferedInputStream(new GZIPInputStream(unpacked, BUFFER), BUFFER);
            }
            FileContent found = FileContent.of(unpacked);
            if (found != FileContent.IDX) {
                throw new DatasetException(name + ": " + found.insteadOfIdx());
            }
            return new IdxReader(file.kind, name, new DigestInputStream(unpacked, Sha256.newDigest()));
        } catch (IOException e) {
            if (raw != null) {
                raw.close();
            }
            throw explained(name, e);
        }
    }

    /** The file as messages name it. */
    String name() {
        return name;
    }

    int count() {
        return count;
    }

    /** The shape of one image. */
    Shape shape() {
        return Shape.image(rows, columns, channels);
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

    /** Gets some of the values, in their order. */
    @FunctionalInterface
    interface Part {
        void accept(byte[] values, int length) throws IOException;
    }

    /** Reads and checks all values, and keeps no more than some thousand of them at a time. */
    void forEachPart(Part part) throws IOException {
        try {
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            for (int read = -1; read != 0; done += read) {
                read = in.readNBytes(buffer, 0, (int) Math.min(BUFFER, length() - done));
                part.accept(buffer, read);
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
        return (long) count * rows * columns * channels;
    }

    /** The lengths of the dimensions, after the magic number. */
    private ByteBuffer header() throws IOException {
        IdxMagic found = new IdxMagic(header(Integer.BYTES).getInt());
        ByteBuffer lengths = header(Integer.BYTES * found.dimensions());
        if (!found.isOf(kind)) {
            List<Long> shape = IntStream.range(0, found.dimensions())
                    .mapToObj(i -> Integer.toUnsignedLong(lengths.getInt(i * Integer.BYTES)))
                    .toList();
            throw problem(found.problem(kind, shape));
        }
        return lengths;
    }

    private ByteBuffer header(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw problem("ends within its header; the file is truncated, fetch it again");
        }
        return ByteBuffer.wrap(bytes);
    }

    private int side(int found, String what) throws DatasetException {
        if (found < 1 || found > MAX_SIDE) {
            throw problem("expected 1 to " + MAX_SIDE + " " + what + " per image, found "
                    + Integer.toUnsignedString(found) + "; the file is damaged, fetch it again");
        }
        return found;
    }

    private int channels(int found) throws DatasetException {
        if (found != 1 && found != 3) {
            throw problem("expected 1 or 3 channels per pixel, the fourth and last dimension, found "
                    + Integer.toUnsignedString(found) + "; "
                    + (rows == 1 || rows == 3
                            ? "put channels last: images x rows x columns x channels"
                            : "convert the file"));
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
}
