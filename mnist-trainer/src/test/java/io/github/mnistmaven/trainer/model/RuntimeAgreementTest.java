package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.dl4j.Dl4jEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runtime reads the same model file as DL4J, and must come to the same conclusions. */
class RuntimeAgreementTest {
    private static final int IMAGES = 5;

    @TempDir
    private Path directory;

    @Test
    void theRuntimeAgreesWithDl4jOnTheBaselinesNetwork() throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(28, 28, 1), 10)
                .layer(new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(100, Activation.RELU))
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .build());
    }

    @Test
    void theRuntimeAgreesWithDl4jOnOddWindowsAndPadding() throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(13, 11, 1), 3)
                .layer(new Layer.Conv2D(5, new Size(3, 4), new Size(2, 1), Padding.SAME, Activation.TANH))
                .layer(new Layer.MaxPooling2D(new Size(3, 2), new Size(1, 2), Padding.SAME))
                .layer(new Layer.Dropout(0.5))
                .layer(new Layer.Conv2D(4, new Size(2, 3), Size.square(1), Padding.VALID, Activation.SIGMOID))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(7, Activation.LINEAR))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build());
    }

    private void assertAgreement(TrainingPlan plan) throws Exception {
        int size = plan.data().image().size();
        float[] images = new float[IMAGES * size];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextDouble();
        }
        int classes = plan.data().classes().size();
        try (Engine engine = Dl4jEngine.create(plan)) {
            Path file = directory.resolve("model.zip");
            Files.write(file, ModelZip.bytes(plan, engine.parameters()));
            Classifier runtime = Classifier.load(file);
            float[] expected = engine.predict(images, IMAGES);
            for (int i = 0; i < IMAGES; i++) {
                assertThat(runtime.classify(Arrays.copyOfRange(images, i * size, (i + 1) * size))
                                .probabilities())
                        .containsExactly(Arrays.copyOfRange(expected, i * classes, (i + 1) * classes), within(1e-5f));
            }
        }
    }
}
