package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.engine.dl4j.NetworkFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A trained model in DL4J's own file format, readable by any DL4J 1.0 (a graph if there are residual blocks), with one more entry, {@code network.properties},
 * for readers without DL4J. Equal models give equal bytes, which DL4J's own {@link ModelSerializer} does not promise. The
 * optimizer's state is not kept.
 */
public final class ModelZip {
    private static final String NETWORK_PROPERTIES = "network.properties";
    // the earliest a ZIP file can tell
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ModelZip() {}

    /**
     * The content of a model file.
     *
     * @param plan the plan it was trained by
     * @param parameters in the order of DL4J's flat parameter vector
     * @throws UnsupportedNetworkException if DL4J has no such network
     */
    public static byte[] bytes(TrainingPlan plan, float[] parameters) throws IOException, UnsupportedNetworkException {
        String configuration = NetworkFactory.portable(plan);
        byte[] coefficients = Nd4jArray.vector(parameters);
        String network = NetworkProperties.of(plan, Sha256.of(coefficients));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, ModelSerializer.CONFIGURATION_JSON, configuration.getBytes(StandardCharsets.UTF_8));
            add(zip, ModelSerializer.COEFFICIENTS_BIN, coefficients);
            add(zip, NETWORK_PROPERTIES, network.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    /**
     * Reads a model back. Only for files of trusted origin: DL4J makes objects of the classes that a file names.
     *
     * @return a {@code MultiLayerNetwork}, or a {@code ComputationGraph} if there are residual blocks
     * @throws IOException if {@code file} is no model
     */
    public static Model load(Path file) throws IOException {
        return isGraph(file)
                ? ModelSerializer.restoreComputationGraph(file.toFile(), false)
                : ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false);
    }

    private static boolean isGraph(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry configuration = zip.getEntry(ModelSerializer.CONFIGURATION_JSON);
            if (configuration == null) {
                throw new IOException(file + " has no " + ModelSerializer.CONFIGURATION_JSON + "; it is no model");
            }
            try (InputStream in = zip.getInputStream(configuration)) {
                return NeuralNetConfiguration.mapper().readTree(in).has("vertices");
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
