package io.github.mnistmaven.plugin.evaluate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Four IDX files of images of 8x8 pixels, the upper half of which is lit if their label is 0 and the lower half if it
 * is 1; the last test image has the other label.
 */
public final class HalvesData {
    private static final int SIDE = 8;

    private HalvesData() {}

    public static Path writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        write(directory, "train", 4, 0);
        write(directory, "t10k", 8, 1);
        return directory;
    }

    private static void write(Path directory, String set, int count, int wrong) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + count * SIDE * SIDE);
        images.putInt(0x803).putInt(count).putInt(SIDE).putInt(SIDE);
        ByteBuffer labels = ByteBuffer.allocate(8 + count);
        labels.putInt(0x801).putInt(count);
        for (int image = 0; image < count; image++) {
            int half = image % 2;
            for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
                images.put((byte) (pixel / (SIDE * SIDE / 2) == half ? 16 : 0));
            }
            labels.put((byte) (image < count - wrong ? half : 1 - half));
        }
        Files.write(directory.resolve(set + "-images-idx3-ubyte"), images.array());
        Files.write(directory.resolve(set + "-labels-idx1-ubyte"), labels.array());
    }
}
