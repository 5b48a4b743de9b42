package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.layer.LayerTypes;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.runtime.ModelFormatException;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime, which depends on nothing, has a list of types of its own. */
class RuntimeTypesTest {

    @Test
    void theRuntimeReadsEveryTypeThatAModelFileTellsOf(@TempDir Path directory) throws Exception {
        TrainingPlan plan = new PlanBuilder(Shape.image(2, 2, 1), 2)
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(2, Activation.SOFTMAX))
                .build();
        Path model = directory.resolve("model.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(model));
                ZipInputStream in = new ZipInputStream(
                        new ByteArrayInputStream(ModelZip.bytes(plan, new float[(int) plan.parameters()])))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                out.write(text.replace("layer.0=flatten", "layer.0=unknown").getBytes(StandardCharsets.ISO_8859_1));
            }
        }

        ModelFormatException refused = catchThrowableOfType(ModelFormatException.class, () -> Classifier.load(model));

        assertThat(refused)
                .hasMessageContaining("layer.0: expected one of "
                        + LayerTypes.ALL.stream()
                                .filter(type -> !Layer.Noise.class.isAssignableFrom(type.record())
                                        && type.record() != Layer.Residual.class)
                                .map(type -> type.construct().keyword())
                                .collect(Collectors.joining(", "))
                        + ", residual, found 'unknown'");
    }
}
