package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.RandomExperiments;
import io.github.mnistmaven.language.SchemaValidator;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.language.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever an experiment may say, a record may say too: plans of random experiments are read as they were written. */
class RandomPlansTest {
    private static final int EXPERIMENTS = 300;
    private static final int FEWEST_PLANS = 75;

    @TempDir
    private Path directory;

    @Test
    void areReadFromRecords() throws IOException {
        Tampered record = Tampered.of("0.1/baseline").asOfNow();
        TrainingPlan baseline = ((RunRecord) record.read()).plan();
        RandomExperiments experiments = new RandomExperiments(6);
        int read = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            for (TrainingPlan plan : plans(experiments.next(), baseline)) {
                JsonNode json = Json.tree(plan);
                assertThat(read(json)).as(json.toPrettyString()).contains(plan);
                assertThat(SchemaValidator.errorsOfRecord(
                                record.with("/plan", plan).record()))
                        .as(json.toPrettyString())
                        .isEmpty();
                read++;
            }
        }
        assertThat(read).isGreaterThan(FEWEST_PLANS);
    }

    private static Optional<TrainingPlan> read(JsonNode json) {
        Problems problems = new Problems();
        YamlValue value = JsonValues.of(json, YamlValue.GENERATED);
        Optional<TrainingPlan> plan =
                PlanDefinition.PLAN.read(value, Scope.of(value, problems).key("plan", value));
        plan.ifPresent(sound -> new PlanCheck(sound, "plan").check(json, problems));
        problems.throwIfAny();
        return plan;
    }

    /** One plan for each layer of an experiment that fits the images of {@code like}, with all else that it says. */
    private List<TrainingPlan> plans(YamlValue.Mapping yaml, TrainingPlan like) throws IOException {
        List<TrainingPlan> plans = new ArrayList<>();
        try {
            Path file = Files.writeString(directory.resolve("x.yml"), YamlWriter.write(yaml));
            Experiment experiment = ExperimentReader.read(file, directory).experiment();
            for (Layer layer : experiment.model().layers()) {
                Problems problems = new Problems();
                List<PlannedLayer> layers = Replanning.of(
                        List.of(layer),
                        like.data().image(),
                        experiment.regularization(),
                        experiment.training().optimizer(),
                        "layers",
                        problems);
                problems.throwIfAny();
                TrainingPlan plan = new TrainingPlan(
                        experiment.name(),
                        experiment.description(),
                        like.data(),
                        layers,
                        Optional.empty(),
                        experiment.training(),
                        experiment.regularization(),
                        Optional.of(experiment.selective()),
                        experiment.check());
                plans.add(plan.members().get(0));
            }
        } catch (ExperimentException acrossKeysOrShapes) {
            // whatever was planned before is enough
        }
        return plans;
    }
}
