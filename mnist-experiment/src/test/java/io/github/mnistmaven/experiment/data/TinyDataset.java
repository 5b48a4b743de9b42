package io.github.mnistmaven.experiment.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Four IDX files small enough to read by eye: three training images and two test images of 2 rows and 3 columns. */
final class TinyDataset {
    static final byte[] TRAINING_PIXELS = {1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16, 21, 22, 23, 24, 25, (byte) 255};
    static final byte[] TRAINING_LABELS = {2, 0, 1};
    static final byte[] TEST_PIXELS = {31, 32, 33, 34, 35, 36, 41, 42, 43, 44, 45, 46};
    static final byte[] TEST_LABELS = {1, 2};

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    TinyDataset() {
        with("train-images-idx3-ubyte", images(3, 2, 3, TRAINING_PIXELS));
        with("train-labels-idx1-ubyte", labels(3, TRAINING_LABELS));
        with("t10k-images-idx3-ubyte", images(2, 2, 3, TEST_PIXELS));
        with("t10k-labels-idx1-ubyte", labels(2, TEST_LABELS));
    }

    /** The pixels of all images, one image after the other. */
    static byte[] pixels(Images images) {
        int size = images.shape().size();
        byte[] pixels = new byte[images.count() * size];
        for (int image = 0; image < images.count(); image++) {
            images.read(image, pixels, image * size);
        }
        return pixels;
    }

    static byte[] images(int count, int rows, int columns, byte... pixels) {
        return bytes(pixels, 0x00000803, count, rows, columns);
    }

    static byte[] labels(int count, byte... labels) {
        return bytes(labels, 0x00000801, count);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    TinyDataset with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    TinyDataset without(String name) {
        files.remove(name);
        return this;
    }

    TinyDataset gzipped() throws IOException {
        for (String name : files.keySet().toArray(new String[0])) {
            with(name + ".gz", gzip(files.remove(name)));
        }
        return this;
    }

    byte[] content(String name) {
        return files.get(name);
    }

    Path writeTo(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> earlier = Files.list(directory)) {
            for (Path file : earlier.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
        return directory;
    }

    Path writeJar(Path jar, String... folders) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String folder : folders) {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                    zip.write(file.getValue());
                }
            }
        }
        return jar;
    }

    static byte[] bytes(byte[] values, int... header) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES * header.length + values.length);
        for (int number : header) {
            buffer.putInt(number);
        }
        return buffer.put(values).array();
    }
}
