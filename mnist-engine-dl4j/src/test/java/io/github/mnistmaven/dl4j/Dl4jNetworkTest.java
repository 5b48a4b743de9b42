package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.RandomNetwork;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import io.github.mnistmaven.trainer.model.dl4j.Dl4jNetwork;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a model file says of a network is read as that network. */
class Dl4jNetworkTest {

    static List<TestNetwork> networks() {
        return TestNetworks.of(EngineChoice.DL4J);
    }

    static List<Optimizer> optimizers() {
        return List.of(
                new Optimizer.Sgd(0.1, 0, false),
                new Optimizer.Sgd(0.1, 0.9, false),
                new Optimizer.Nadam(0.1, 0.9, 0.99, 1e-7, Optional.empty()),
                new Optimizer.RmsProp(0.1, 0.9, 1e-7),
                new Optimizer.Adadelta(0.1, 0.95, 1e-7, Optional.empty()),
                new Optimizer.Adam(1e-3, 0.9, 0.99, 1e-7));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void whatIsWrittenIsWhatDl4jWouldWrite(Optimizer optimizer) throws Exception {
        Stream<TrainingPlan> random = LongStream.range(0, 400)
                .mapToObj(seed -> RandomNetwork.plan(seed, optimizer))
                .flatMap(Optional::stream)
                .filter(plan -> Dl4jNetwork.lack(plan).isEmpty());
        Stream<TrainingPlan> known = networks().stream().map(network -> network.plan(optimizer));
        for (TrainingPlan plan : Stream.concat(known, random).toList()) {
            String json = Dl4jNetwork.json(plan);
            String rewritten = Dl4jNetwork.isGraph(plan)
                    ? ComputationGraphConfiguration.fromJson(json).toJson()
                    : MultiLayerConfiguration.fromJson(json).toJson();
            assertThat(rewritten).as("%s", plan.layers()).isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsReadPredictsWhatWasWritten(TestNetwork network) throws Exception {
        TrainingPlan plan = network.plan(new Optimizer.AdamW(0.01, 0.9, 0.99, 1e-7, 0.1));
        Batch images = RandomBatch.of(plan, 4, 2);
        float[] parameters = TestNetwork.randomParameters(plan, 3);
        String json = Dl4jNetwork.json(plan);
        TrainableNetwork read = network.layers().stream().anyMatch(Layer.Residual.class::isInstance)
                ? GraphNetwork.of(ComputationGraphConfiguration.fromJson(json), parameters)
                : SequentialNetwork.of(MultiLayerConfiguration.fromJson(json), parameters);

        try (Engine engine = Dl4jEngine.create(plan)) {
            engine.setParameters(parameters);
            INDArray values = Nd4j.createFromArray(images.images())
                    .reshape('c', 4, 7, 6, 2)
                    .permute(0, 3, 1, 2)
                    .dup('c');

            // DL4J's own gelu is an approximation
            float error = network.layers().toString().contains("GELU") ? 0.02f : 1e-6f;
            assertThat(read.output(values).dup('c').data().asFloat())
                    .containsExactly(
                            engine.predict(images.images(), 4).probabilities().values(), within(error));
            assertThat(json).doesNotContain("io.github.mnistmaven");
        }
    }
}
