package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Shape;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Images in a file of the IDX format, with channels also where there is but one. */
public final class IdxImages {
    /** Unsigned bytes in four dimensions. */
    private static final int MAGIC = 0x804;

    private IdxImages() {}

    static void write(Path file, Images images) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(MAGIC);
            out.writeInt(images.count());
            for (int dimension : images.shape().dimensions()) {
                out.writeInt(dimension);
            }
            for (int image = 0; image < images.count(); image++) {
                out.write(images.image(image));
            }
        }
    }

    /** Reads what was written here; the labels are all 0. */
    public static Images read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " does not hold images");
            }
            int[] labels = new int[in.readInt()];
            Shape shape = Shape.image(in.readInt(), in.readInt(), in.readInt());
            return new Images(shape, in.readAllBytes(), labels);
        }
    }
}
