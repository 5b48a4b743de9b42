package io.github.mnistmaven.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.util.ModelSerializer;

/** Model files as users of DL4J read them. */
public final class Dl4jModelFile {

    private Dl4jModelFile() {}

    /** The network: a {@code MultiLayerNetwork}, or a {@code ComputationGraph} if there are residual blocks. */
    public static Model load(Path file) throws IOException {
        return isGraph(file)
                ? ModelSerializer.restoreComputationGraph(file.toFile(), false)
                : ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
    }

    private static boolean isGraph(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(ModelSerializer.CONFIGURATION_JSON))) {
            return NeuralNetConfiguration.mapper().readTree(in).has("vertices");
        }
    }
}
