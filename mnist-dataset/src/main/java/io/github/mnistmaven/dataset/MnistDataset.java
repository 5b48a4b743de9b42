package io.github.mnistmaven.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The four files of MNIST (LeCun, Cortes and Burges), in the IDX format: a header of big-endian 32-bit numbers (magic
 * number and the length of each dimension), then unsigned bytes. Images are 28 rows of 28 pixels, 0 for the background.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">the data set and its format</a>
 */
public enum MnistDataset {
    /** 60,000 images. */
    TRAINING_IMAGES("train-images-idx3-ubyte"),
    /** A digit, 0 to 9, for each training image. */
    TRAINING_LABELS("train-labels-idx1-ubyte"),
    /** 10,000 images, by other writers than the training images. */
    TEST_IMAGES("t10k-images-idx3-ubyte"),
    /** A digit, 0 to 9, for each test image. */
    TEST_LABELS("t10k-labels-idx1-ubyte");

    private final String fileName;

    MnistDataset(String fileName) {
        this.fileName = fileName;
    }

    /** The name of the unpacked file; the resource beside this class has {@code .gz} at its end. */
    public String fileName() {
        return fileName;
    }

    /** Opens the file, unpacked. The caller closes the stream. */
    public InputStream open() throws IOException {
        return new GZIPInputStream(MnistDataset.class.getResourceAsStream(fileName + ".gz"));
    }
}
