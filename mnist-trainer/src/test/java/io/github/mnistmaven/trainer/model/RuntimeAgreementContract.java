package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.trainer.ModelBytes;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.Layers;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The runtime reads the model file of what an engine trained, and must come to the same conclusions. */
public abstract class RuntimeAgreementContract {
    private static final int IMAGES = 5;

    @TempDir
    private Path directory;

    private final EngineFactory factory;

    protected RuntimeAgreementContract(EngineFactory factory) {
        this.factory = factory;
    }

    @Test
    void theRuntimeAgreesOnTheBaselinesNetwork() throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(28, 28, 1), 10)
                .layer(new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU))
                .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(100, Activation.RELU))
                .layer(new Layer.Dense(10, Activation.SOFTMAX))
                .build());
    }

    @Test
    void theRuntimeAgreesOnOddWindowsAndPadding() throws Exception {
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

    @Test
    void theRuntimeAgreesOnDepthwiseAndSeparableConvolutions() throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(13, 11, 1), 3)
                .layer(new Layer.Conv2D(3, Size.square(3), Size.square(1), Padding.SAME, Activation.LEAKY_RELU))
                .layer(new Layer.DepthwiseConv2D(new Size(3, 2), new Size(1, 2), Padding.SAME, 2, Activation.ELU))
                .layer(new Layer.SeparableConv2D(5, new Size(2, 3), Size.square(1), Padding.VALID, 2, Activation.GELU))
                .layer(new Layer.SeparableConv2D(4, Size.square(3), Size.square(2), Padding.SAME, 1, Activation.TANH))
                .layer(new Layer.DepthwiseConv2D(Size.square(2), Size.square(1), Padding.VALID, 1, Activation.RELU))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build());
    }

    @Test
    void theRuntimeAgreesOnMeansAndBatchNormalization() throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(13, 11, 1), 3)
                .layer(new Layer.Conv2D(4, Size.square(3), Size.square(1), Padding.VALID, Activation.LINEAR))
                .layer(new Layer.BatchNormalization(0.99, 0.001))
                .layer(new Layer.Activated(Activation.RELU))
                .layer(new Layer.AveragePooling2D(new Size(2, 3), new Size(2, 1), Padding.SAME))
                .layer(new Layer.AveragePooling2D(Size.square(2), Size.square(1), Padding.VALID))
                .layer(new Layer.GlobalAveragePooling2D())
                .layer(new Layer.Dense(6, Activation.TANH))
                .layer(new Layer.BatchNormalization(0.9, 0.01))
                .layer(new Layer.Dense(3, Activation.LINEAR))
                .layer(new Layer.Activated(Activation.SOFTMAX))
                .build());
    }

    @Test
    void theRuntimeAgreesOnBatchNormalizationOfAFlattenedImage() throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(4, 3, 2), 3)
                .layer(new Layer.Flatten())
                .layer(new Layer.BatchNormalization(0.99, 0.001))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build());
    }

    @ParameterizedTest
    @EnumSource
    void theRuntimeAgreesOnDilatedKernels(Padding padding) throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(13, 11, 2), 3)
                .layer(Layers.dilated(
                        new Layer.Conv2D(4, new Size(3, 2), Size.square(1), padding, Activation.TANH), 2, 3))
                .layer(Layers.dilated(
                        new Layer.DepthwiseConv2D(new Size(2, 3), Size.square(1), padding, 2, Activation.TANH), 3, 1))
                .layer(Layers.dilated(
                        new Layer.DepthwiseConv2D(Size.square(2), Size.square(1), padding, 1, Activation.TANH), 1, 2))
                .layer(Layers.dilated(
                        new Layer.SeparableConv2D(5, Size.square(2), Size.square(1), padding, 2, Activation.TANH),
                        2,
                        2))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build());
    }

    @Test
    void theRuntimeAgreesOnLayersWithoutBias() throws Exception {
        assertAgreement(new PlanBuilder(Shape.image(9, 8, 2), 3)
                .layer(Layers.unbiased(
                        new Layer.Conv2D(4, new Size(3, 2), Size.square(1), Padding.SAME, Activation.TANH)))
                .layer(Layers.unbiased(
                        new Layer.DepthwiseConv2D(Size.square(2), Size.square(1), Padding.VALID, 2, Activation.TANH)))
                .layer(Layers.unbiased(
                        new Layer.SeparableConv2D(5, Size.square(2), Size.square(1), Padding.SAME, 2, Activation.TANH)))
                .layer(new Layer.GlobalMaxPooling2D())
                .layer(Layers.unbiased(new Layer.Dense(5, Activation.TANH)))
                .layer(Layers.unbiased(new Layer.Dense(3, Activation.SOFTMAX)))
                .build());
    }

    @Test
    void theRuntimeAgreesOnResidualBlocks() throws Exception {
        Layer keeping = new Layer.Conv2D(4, Size.square(3), Size.square(1), Padding.SAME, Activation.TANH);
        Layer noise = new Layer.GaussianNoise(1);
        assertAgreement(new PlanBuilder(Shape.image(9, 8, 2), 3)
                .layer(new Layer.Residual(List.of(
                        new Layer.SpatialDropout2D(0.5),
                        new Layer.Activated(Activation.RELU),
                        new Layer.DepthwiseConv2D(new Size(2, 3), Size.square(1), Padding.SAME, 1, Activation.TANH))))
                .layer(new Layer.Conv2D(4, Size.square(2), Size.square(1), Padding.VALID, Activation.LINEAR))
                .layer(new Layer.Residual(List.of(
                        new Layer.Residual(List.of(new Layer.Activated(Activation.ELU), keeping, noise)),
                        new Layer.BatchNormalization(0.9, 0.01),
                        keeping,
                        new Layer.Residual(List.of(keeping, new Layer.Activated(Activation.RELU))))))
                .layer(new Layer.LeakyRelu(0.4))
                .layer(new Layer.Residual(List.of(noise)))
                .layer(new Layer.Flatten())
                .layer(new Layer.Residual(List.of(new Layer.Activated(Activation.RELU))))
                .layer(new Layer.Dense(6, Activation.LINEAR))
                .layer(new Layer.Residual(List.of(
                        new Layer.Dense(5, Activation.TANH),
                        new Layer.Dropout(0.5),
                        new Layer.Dense(6, Activation.LINEAR))))
                .layer(new Layer.Dense(3, Activation.LINEAR))
                .layer(new Layer.Residual(List.of(new Layer.Activated(Activation.TANH))))
                .layer(new Layer.Activated(Activation.SOFTMAX))
                .build());
    }

    protected final void assertAgreement(TrainingPlan plan) throws Exception {
        int size = plan.data().image().size();
        float[] images = new float[IMAGES * size];
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < images.length; i++) {
            images[i] = (float) random.nextDouble();
        }
        int classes = plan.data().classes().size();
        try (Engine engine = factory.create(plan)) {
            float[] parameters = parameters(plan, random);
            engine.setParameters(parameters);
            Path file = directory.resolve("model.zip");
            Files.write(file, ModelBytes.of(plan, parameters));
            Classifier runtime = Classifier.load(file);
            float[] expected = engine.predict(images, IMAGES).probabilities().values();
            for (int i = 0; i < IMAGES; i++) {
                assertThat(runtime.classify(Arrays.copyOfRange(images, i * size, (i + 1) * size))
                                .probabilities())
                        .containsExactly(Arrays.copyOfRange(expected, i * classes, (i + 1) * classes), within(1e-5f));
            }
        }
    }

    /** Any parameters a trained network might have; initial ones, many of them 0 or 1, would hide mistakes. */
    private static float[] parameters(TrainingPlan plan, SplittableRandom random) {
        ParameterLayout layout = ParameterLayout.of(plan);
        float[] parameters = new float[layout.length()];
        for (ParameterPart part : layout.parts()) {
            double least = part.kind() == TensorKind.MOVING_VARIANCE ? 0.01 : -0.5;
            for (int i = part.offset(); i < part.end(); i++) {
                parameters[i] = (float) random.nextDouble(least, 0.5);
            }
        }
        return parameters;
    }
}
