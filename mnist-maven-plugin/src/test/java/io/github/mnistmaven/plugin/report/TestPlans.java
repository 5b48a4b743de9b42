package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.language.planning.Replanning;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The plan of runs on MNIST: the network that this project started from. */
final class TestPlans {
    private static final Optimizer ADAM = new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7);

    private TestPlans() {}

    static TrainingPlan plan(String name, String description, Regularization regularization) {
        return new TrainingPlan(
                name,
                description,
                new DataPlan(
                        new DataSource.Mnist(),
                        Shape.image(28, 28, 1),
                        List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                        50_000,
                        10_000,
                        ValidationSet.HELD_OUT,
                        10_000,
                        OptionalInt.empty()),
                layers(100, regularization),
                Optional.empty(),
                new Training(10, 32, ADAM, 42, EngineChoice.AUTO),
                regularization,
                Optional.of(Selective.DEFAULT),
                Check.NONE);
    }

    /** The layers of a network with so many hidden units. */
    static List<PlannedLayer> layers(int units, Regularization regularization) {
        List<Layer> layers = List.of(
                new Layer.Conv2D(32, Size.square(3), Size.square(1), Padding.VALID, Activation.RELU),
                new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID),
                new Layer.Flatten(),
                new Layer.Dense(units, Activation.RELU),
                new Layer.Dense(10, Activation.SOFTMAX));
        return Replanning.of(layers, Shape.image(28, 28, 1), regularization, ADAM, "layers", new Problems());
    }
}
