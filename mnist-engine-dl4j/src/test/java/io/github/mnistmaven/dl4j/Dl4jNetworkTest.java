package io.github.mnistmaven.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.dl4j.Dl4jNetwork;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.RandomNetwork;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What a model file says of a network is read as that network. */
class Dl4jNetworkTest {
    private static final Optimizer ADAM = new Optimizer.Adam(1e-3, 0.9, 0.99, 1e-7);

    static List<TestNetwork> networks() {
        return TestNetworks.of(EngineChoice.DL4J);
    }

    @Test
    void whatIsWrittenIsWhatDl4jWouldWrite() {
        Stream<TrainingPlan> known = networks().stream().map(network -> network.plan(ADAM));
        for (TrainingPlan plan : Stream.concat(known, random()).toList()) {
            TrainedNetwork network = Written.network(plan);
            if (Dl4jNetwork.lack(network).isEmpty()) {
                String json = Dl4jNetwork.json(network);
                String rewritten = Dl4jNetwork.isGraph(network)
                        ? ComputationGraphConfiguration.fromJson(json).toJson()
                        : MultiLayerConfiguration.fromJson(json).toJson();
                assertThat(Written.compact(rewritten)).as("%s", plan.layers()).isEqualTo(Written.compact(json));
            }
        }
    }

    @Test
    void lacksWhatAPlanSaysThatTheEngineLacks() {
        for (TrainingPlan plan : random().toList()) {
            assertThat(Dl4jNetwork.lack(Written.network(plan)).isPresent())
                    .as("%s", plan.layers())
                    .isEqualTo(plan.lackedBy(EngineChoice.DL4J).isPresent());
        }
    }

    private static Stream<TrainingPlan> random() {
        return LongStream.range(0, 400)
                .mapToObj(seed -> RandomNetwork.plan(seed, ADAM))
                .flatMap(Optional::stream);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void whatIsReadPredictsWhatWasWritten(TestNetwork network) throws Exception {
        TrainingPlan plan = network.plan(new Optimizer.AdamW(0.01, 0.9, 0.99, 1e-7, 0.1));
        Batch images = RandomBatch.of(plan, 4, 2);
        float[] parameters = TestNetwork.randomParameters(plan, 3);
        String json = Dl4jNetwork.json(Written.network(plan, parameters));
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
