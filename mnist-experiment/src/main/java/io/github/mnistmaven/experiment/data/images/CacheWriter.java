package io.github.mnistmaven.experiment.data.images;

import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;

/** Writes a {@link PixelCache}: pixels as they come, and what is said of them at the end. */
final class CacheWriter {
    private final OutputStream out;
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final DataOutputStream index = new DataOutputStream(entries);
    private int count;
    private long pixels;

    CacheWriter(OutputStream out) {
        this.out = out;
    }

    /** Adds a picture that was decoded. */
    void add(PictureFile file, byte[] content) throws IOException {
        out.write(content);
        pixels += content.length;
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        begin(file);
        index.writeBoolean(true);
        index.writeInt((int) checksum.getValue());
        index.write(Sha256.newDigest().digest(content));
    }

    /** Adds a picture that can't be decoded. */
    void addBroken(PictureFile file, String why) throws IOException {
        begin(file);
        index.writeBoolean(false);
        index.writeUTF(why);
    }

    private void begin(PictureFile file) throws IOException {
        count++;
        index.writeUTF(file.name());
        index.writeLong(file.size());
        index.writeLong(file.modified());
    }

    /** Ends the file. */
    void finish(String settings, Shape shape) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream first = new DataOutputStream(head);
        first.writeUTF(settings);
        first.writeInt(shape.height());
        first.writeInt(shape.width());
        first.writeInt(shape.channels());
        first.writeInt(count);
        CRC32C checksum = new CRC32C();
        checksum.update(head.toByteArray());
        checksum.update(entries.toByteArray());
        head.writeTo(out);
        entries.writeTo(out);
        DataOutputStream last = new DataOutputStream(out);
        last.writeLong(pixels);
        last.writeLong(checksum.getValue());
        last.writeInt(PixelCache.VERSION);
        last.writeInt(PixelCache.MAGIC);
        last.flush();
    }
}
