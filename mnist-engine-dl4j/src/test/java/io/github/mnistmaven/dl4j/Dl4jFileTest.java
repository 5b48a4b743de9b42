package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.dl4j.Dl4jFile;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.runtime.Classifier;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.RandomNetwork;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Users of DL4J read a model file as the network that was trained. */
class Dl4jFileTest {
    @TempDir
    private Path directory;

    private final TrainingPlan plan = new PlanBuilder(Shape.image(8, 8, 1), 3)
            .optimizer(new Optimizer.Sgd(0.01, 0.9, false))
            .layer(new Layer.Conv2D(4, new Size(3, 2), Size.square(1), Padding.SAME, Activation.RELU))
            .layer(new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID))
            .layer(new Layer.Dropout(0.25))
            .layer(new Layer.Flatten())
            .layer(new Layer.Dense(5, Activation.TANH))
            .layer(new Layer.Dropout(0.5))
            .layer(new Layer.Dense(3, Activation.SOFTMAX))
            .build();

    @Test
    void whatIsLoadedPredictsWhatWasTrained() throws Exception {
        Path file = directory.resolve("dl4j.zip");
        try (Engine engine = Dl4jEngine.create(plan)) {
            engine.train(RandomBatch.of(plan, 16, 1));
            write(plan, engine.parameters(), file);
            Batch images = RandomBatch.of(plan, 20, 2);

            MultiLayerNetwork loaded = (MultiLayerNetwork) Dl4jModelFile.load(file);

            assertThat(loaded.output(Nd4j.createFromArray(images.images()).reshape(20, 1, 8, 8))
                            .dup('c')
                            .data()
                            .asFloat())
                    .containsExactly(
                            engine.predict(images.images(), 20).probabilities().values(), within(1e-7f));
            assertThat(loaded.params().toFloatVector()).isEqualTo(engine.parameters());
        }
    }

    @Test
    void aNetworkWithResidualBlocksIsAGraph() throws Exception {
        TrainingPlan blocks = new PlanBuilder(Shape.image(8, 8, 1), 3)
                .layer(new Layer.Conv2D(4, new Size(3, 2), Size.square(1), Padding.SAME, Activation.RELU))
                .layer(new Layer.Residual(List.of(
                        new Layer.BatchNormalization(0.9, 0.001),
                        new Layer.Residual(List.of(
                                new Layer.Activated(Activation.RELU),
                                new Layer.Conv2D(4, Size.square(3), Size.square(1), Padding.SAME, Activation.TANH))),
                        new Layer.SpatialDropout2D(0.5))))
                .layer(new Layer.Residual(List.of(new Layer.GaussianNoise(1))))
                .layer(new Layer.Flatten())
                .layer(new Layer.Residual(List.of(new Layer.Dense(256, Activation.TANH))))
                .layer(new Layer.Dense(3, Activation.SOFTMAX))
                .build();
        Path file = directory.resolve("dl4j.zip");
        try (Engine engine = Dl4jEngine.create(blocks)) {
            Batch images = RandomBatch.of(blocks, 20, 2);
            engine.train(RandomBatch.of(blocks, 16, 1));
            write(blocks, engine.parameters(), file);

            ComputationGraph loaded = (ComputationGraph) Dl4jModelFile.load(file);

            assertThat(loaded.outputSingle(Nd4j.createFromArray(images.images()).reshape(20, 1, 8, 8))
                            .dup('c')
                            .data()
                            .asFloat())
                    .containsExactly(
                            engine.predict(images.images(), 20).probabilities().values(), within(1e-7f));
            assertThat(loaded.params().toFloatVector()).isEqualTo(engine.parameters());
        }
    }

    /** Every kind of parameters comes back to its place; what is flattened for a shortcut is permuted in Keras. */
    @Test
    void parametersAreThoseOfThePlan() throws Exception {
        List<TrainingPlan> plans = LongStream.range(0, 150)
                .mapToObj(seed -> RandomNetwork.plan(seed, new Optimizer.Sgd(0.01, 0, false)))
                .flatMap(Optional::stream)
                .toList();
        int files = 0;
        for (TrainingPlan random : plans) {
            float[] parameters = TestNetwork.randomParameters(random, 3);
            TrainedNetwork network = Written.network(random, parameters);
            if (Dl4jFile.lack(network).isEmpty()) {
                Path file = directory.resolve(files++ + ".zip");
                write(random, parameters, file);
                assertThat(Dl4jModelFile.load(file).params().toFloatVector())
                        .as("%s", random.layers())
                        .isEqualTo(parameters);
            }
        }
        assertThat(files).isGreaterThan(30);
    }

    /** Networks of any origin, which flatten as Keras does. */
    @Test
    void computesWhatOurRuntimeComputes() throws Exception {
        List<TrainedNetwork> networks = RandomNetworks.of(200)
                .filter(network -> Dl4jFile.lack(network).isEmpty())
                .limit(40)
                .toList();
        assertThat(networks).hasSize(40);
        for (TrainedNetwork network : networks) {
            Path file = directory.resolve(network.name() + ".zip");
            write(network, file);
            ByteArrayOutputStream ours = new ByteArrayOutputStream();
            ModelFile.write(network, ours);
            float[] pixels = pixels(network.input().size());

            Classifier runtime = Classifier.load(network.name(), ours.toByteArray());

            assertThat(output(Dl4jModelFile.load(file), network.input(), pixels))
                    .as("%s", network.layers())
                    .containsExactly(runtime.classify(pixels).probabilities(), within(1e-5f));
        }
    }

    private static float[] pixels(int count) {
        SplittableRandom random = new SplittableRandom(1);
        float[] pixels = new float[count];
        for (int i = 0; i < count; i++) {
            pixels[i] = (float) random.nextDouble();
        }
        return pixels;
    }

    private static float[] output(Model model, Shape input, float[] pixels) {
        INDArray image = Nd4j.createFromArray(pixels)
                .reshape('c', 1, input.height(), input.width(), input.channels())
                .permute(0, 3, 1, 2)
                .dup('c');
        INDArray output = model instanceof ComputationGraph graph
                ? graph.outputSingle(image)
                : ((MultiLayerNetwork) model).output(image);
        return output.dup('c').data().asFloat();
    }

    private static void write(TrainingPlan trained, float[] parameters, Path file) throws IOException {
        write(Written.network(trained, parameters), file);
    }

    private static void write(TrainedNetwork network, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Dl4jFile.write(network, out);
        }
    }
}
