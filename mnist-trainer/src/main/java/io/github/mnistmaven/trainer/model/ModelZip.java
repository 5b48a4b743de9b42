package io.github.mnistmaven.trainer.model;

import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.dl4j.Dl4jNetwork;
import io.github.mnistmaven.model.dl4j.Nd4jArray;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A trained model as a zip file: {@code network.properties} says which network it is, {@code coefficients.bin} holds
 * its parameters. Where DL4J has such a network, {@code configuration.json} makes it a file of DL4J's own format,
 * readable by any DL4J 1.0 (a graph if there are residual blocks); where it has not, {@code network.properties} says
 * so. Equal models give equal bytes. The optimizer's state is not kept.
 */
public final class ModelZip {
    private static final String CONFIGURATION_JSON = "configuration.json";
    private static final String COEFFICIENTS_BIN = "coefficients.bin";
    private static final String NETWORK_PROPERTIES = "network.properties";
    // the earliest a ZIP file can tell
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Origin ORIGIN = new Origin("mnist-trainer", Optional.empty(), Optional.empty());

    private ModelZip() {}

    /**
     * The content of a model file.
     *
     * @param plan the plan it was trained by
     * @param parameters in the order of the plan's flat vector
     */
    public static byte[] bytes(TrainingPlan plan, float[] parameters) throws IOException {
        TrainedNetwork trained = PlanNetwork.of(plan, parameters, Optional.empty(), ORIGIN);
        Optional<String> lack = Dl4jNetwork.lack(trained);
        ByteArrayOutputStream vector = new ByteArrayOutputStream();
        Nd4jArray.write(parameters, vector);
        byte[] coefficients = vector.toByteArray();
        String network = NetworkProperties.of(plan, Sha256.of(coefficients), lack);

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            if (lack.isEmpty()) {
                add(zip, CONFIGURATION_JSON, Dl4jNetwork.json(trained).getBytes(StandardCharsets.UTF_8));
            }
            add(zip, COEFFICIENTS_BIN, coefficients);
            add(zip, NETWORK_PROPERTIES, network.getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
