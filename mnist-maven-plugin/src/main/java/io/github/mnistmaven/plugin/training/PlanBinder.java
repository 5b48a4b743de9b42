package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.language.planning.InitialWeightsReader;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.experiments.ModelLocator;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import java.io.IOException;
import java.util.List;

/**
 * Binds plans to the data and the environment that they are trained with.
 *
 * @param locator finds data sets
 * @param models finds the trained models that plans go on from
 * @param setup what trainers are started with
 */
public record PlanBinder(DataLocator locator, ModelLocator models, TrainerSetup setup) {

    /**
     * A plan, and where its data lie on this machine.
     *
     * @param data where that is
     * @param initialWeights what the plan starts from; none if it draws all weights
     */
    record Binding(BoundPlan plan, DataLocation data, List<Tensor> initialWeights) {}

    /**
     * Finds the data of {@code planned}, and what else its model depends on.
     *
     * @param engine the engine that trains, not {@code auto}
     * @throws ResolutionException if the data or the engine can't be had
     * @throws IOException if the data, or the model that it goes on from, can't be read
     */
    Binding bind(PlannedExperiment planned, EngineChoice engine) throws ResolutionException, IOException {
        DataSource source = planned.plan().data().source();
        DataLocation data = locator.locate(source, planned.file());
        String fingerprint = Datasets.open(source, data).fingerprint();
        return new Binding(
                BoundPlan.of(planned.plan(), fingerprint, setup.fingerprint(engine, planned.plan())),
                data,
                InitialWeightsReader.read(planned.plan(), models.of(planned.file())));
    }
}
