package io.github.mnistmaven.trainer;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataSource;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first images of MNIST in IDX files of their own: real data, but little of it. */
public final class TinyMnist {
    public static final int TRAINING = 2200;
    public static final int TEST = 500;

    /** IDX files are read as they are. */
    private static final Path NO_CACHE = Path.of("none");

    private TinyMnist() {}

    /** Writes the four files into {@code directory}. */
    public static Path writeTo(Path directory) throws IOException {
        Dataset mnist = whole();
        write(directory, "train", mnist.training(), TRAINING);
        write(directory, "t10k", mnist.test(), TEST);
        return directory;
    }

    /** All of MNIST, from the class path. */
    public static Dataset whole() throws IOException {
        return Datasets.open(new DataSource.Mnist(), new DataLocation(mnist(), NO_CACHE));
    }

    /** The files in {@code directory} as a data set. */
    public static Dataset in(Path directory) throws IOException {
        return Datasets.open(new DataSource.IdxDirectory("tiny"), new DataLocation(directory, NO_CACHE));
    }

    /** A directory while the reactor only compiles, a jar once it packages. */
    private static Path mnist() throws IOException {
        URL resource = TinyMnist.class.getResource("/io/github/mnistmaven/dataset/train-images-idx3-ubyte.gz");
        try {
            if (resource.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            return Path.of(URI.create(resource.toString())).getParent();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void write(Path directory, String prefix, Images images, int count) throws IOException {
        int side = images.shape().height();
        try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(directory.resolve(prefix + "-images-idx3-ubyte")))) {
            out.writeInt(0x803);
            out.writeInt(count);
            out.writeInt(side);
            out.writeInt(side);
            for (int image = 0; image < count; image++) {
                out.write(images.image(image));
            }
        }
        try (DataOutputStream out =
                new DataOutputStream(Files.newOutputStream(directory.resolve(prefix + "-labels-idx1-ubyte")))) {
            out.writeInt(0x801);
            out.writeInt(count);
            for (int image = 0; image < count; image++) {
                out.writeByte(images.labels()[image]);
            }
        }
    }
}
