package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.model.Activation;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.PlanBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** Engines other than DL4J's write model files too, and need not load ND4J's native libraries for it. */
class WithoutNativesTest {

    /** Writes a model file. */
    public static final class Writing implements Callable<byte[]> {
        @Override
        public byte[] call() throws Exception {
            Size one = Size.square(1);
            Size two = Size.square(2);
            TrainingPlan plan = new PlanBuilder(Shape.image(8, 8, 1), 3)
                    .optimizer(new Optimizer.AdamW(0.001, 0.9, 0.999, 1e-7, 0.01))
                    .layer(new Layer.Conv2D(4, two, one, Padding.SAME, Activation.RELU))
                    .layer(new Layer.BatchNormalization(0.99, 0.001))
                    .layer(new Layer.MaxPooling2D(two, two, Padding.VALID))
                    .layer(new Layer.DepthwiseConv2D(two, one, Padding.SAME, 2, Activation.ELU))
                    .layer(new Layer.SeparableConv2D(5, two, one, Padding.SAME, 1, Activation.GELU))
                    .layer(new Layer.AveragePooling2D(two, one, Padding.SAME))
                    .layer(new Layer.Activated(Activation.LEAKY_RELU))
                    .layer(new Layer.Dropout(0.25))
                    .layer(new Layer.GlobalAveragePooling2D())
                    .layer(new Layer.Dense(3, Activation.SOFTMAX))
                    .build();
            return ModelZip.bytes(plan, new float[(int) plan.parameters()]);
        }
    }

    /** Writes a model file of a network that is a graph. */
    public static final class WritingAGraph implements Callable<byte[]> {
        @Override
        public byte[] call() throws Exception {
            TrainingPlan plan = new PlanBuilder(Shape.image(8, 8, 1), 3)
                    .optimizer(new Optimizer.Nadam(0.001, 0.9, 0.999, 1e-7, Optional.of(1.0)))
                    .layer(new Layer.Residual(List.of(
                            new Layer.SpatialDropout2D(0.1),
                            new Layer.Activated(Activation.RELU),
                            new Layer.BatchNormalization(0.99, 0.001))))
                    .layer(new Layer.GaussianNoise(0.1))
                    .layer(new Layer.Flatten())
                    .layer(new Layer.Dense(3, Activation.SOFTMAX))
                    .build();
            return ModelZip.bytes(plan, new float[(int) plan.parameters()]);
        }
    }

    /** Starts ND4J. */
    public static final class Starting implements Callable<byte[]> {
        @Override
        public byte[] call() {
            return new byte[(int) Nd4j.zeros(1).length()];
        }
    }

    @Test
    void modelFilesAreWrittenWhereNd4jCannotStart() throws Exception {
        try (URLClassLoader classes = classPathWithoutNatives()) {
            assertThat(callIn(classes, Writing.class)).isEqualTo(new Writing().call());
            assertThat(callIn(classes, WritingAGraph.class)).isEqualTo(new WritingAGraph().call());
            assertThatThrownBy(() -> callIn(classes, Starting.class)).isInstanceOf(ExceptionInInitializerError.class);
        }
    }

    private static Object callIn(ClassLoader classes, Class<?> type) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // ND4J looks for its services there
        thread.setContextClassLoader(classes);
        try {
            Class<?> twin = classes.loadClass(type.getName());
            return ((Callable<?>) twin.getConstructor().newInstance()).call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URLClassLoader classPathWithoutNatives() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!path.getFileName().toString().startsWith("nd4j-native")) {
                urls.add(path.toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
