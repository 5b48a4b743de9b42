package io.github.mnistmaven.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.ModelReference;
import io.github.mnistmaven.experiment.model.ModelReference.Kind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.planning.InitialWeightsReader;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.engine.InitialParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is trained further is, before it is, the model that it goes on from: all layers, in whatever order they flatten.
 */
class ContinuedNetworksTest {
    private static final int NETWORKS = 300;
    private static final int FEWEST = 150;
    private static final Origin ORIGIN = new Origin("test", Optional.empty(), Optional.empty());

    @TempDir
    private Path directory;

    @Test
    void aNetworkThatGoesOnStartsAsItEnded() throws IOException {
        Path file = Files.writeString(
                directory.resolve("x.yml"), "schema: 1\ndata: {validation: 10}\nmodel: {file: model.zip}\n");
        LocatedExperiment read = ExperimentReader.read(file, directory);
        int continued = 0;
        for (TrainedNetwork network : RandomNetworks.of(NETWORKS).toList()) {
            ModelReader models = models(network);
            DatasetFacts facts = new DatasetFacts(network.input(), network.classes(), 1000, 0, 100);
            try {
                TrainingPlan plan = Planner.plan(read.experiment(), read.origins(), facts, models);
                float[] parameters = InitialParameters.of(plan);
                PlanNetwork.flat(plan).put(InitialWeightsReader.read(plan, models), parameters);
                TrainedNetwork again = PlanNetwork.of(plan, parameters, Optional.empty(), ORIGIN);

                assertThat(values(again)).as(network.layers().toString()).isEqualTo(values(network));
                continued++;
            } catch (ExperimentException notTrainedHere) {
                assertThat(notTrainedHere.getMessage())
                        .matches(
                                "(?s)(.* (permute|no dense layer follows|mean over one (channel|value) leaves|no layer with"
                                        + " weights).*)");
            }
        }
        assertThat(continued).isGreaterThan(FEWEST);
    }

    private static List<List<Float>> values(TrainedNetwork network) {
        return network.tensors().stream().map(ContinuedNetworksTest::values).toList();
    }

    private static List<Float> values(Tensor tensor) {
        List<Float> values = new ArrayList<>();
        for (float value : tensor.toArray()) {
            values.add(value);
        }
        return values;
    }

    private static ModelReader models(TrainedNetwork network) {
        return new ModelReader() {
            @Override
            public TrainedNetwork network(ModelReference model) {
                assertThat(model).isEqualTo(new ModelReference(Kind.FILE, "model.zip"));
                return network;
            }

            @Override
            public List<Tensor> tensors(ModelReference model) {
                throw new AssertionError("a model file has a network");
            }
        };
    }
}
