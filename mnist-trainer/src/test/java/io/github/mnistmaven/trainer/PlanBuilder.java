package io.github.mnistmaven.trainer;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Padding;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.model.Size;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Plans for tests, their shapes and parameter counts inferred independently of the planner. */
public final class PlanBuilder {
    private final Shape image;
    private final int classes;
    private final List<PlannedLayer> layers = new ArrayList<>();
    private DataPlan data;
    private int epochs = 1;
    private int batchSize = 32;
    private Optimizer optimizer = new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7);
    private long seed = 42;
    private EngineChoice engine = EngineChoice.AUTO;
    private Regularization regularization = Regularization.NONE;

    public PlanBuilder(Shape image, int classes) {
        this.image = image;
        this.classes = classes;
        data("", "", 0, 0, 0);
    }

    public PlanBuilder data(String location, String fingerprint, int training, int validation, int test) {
        data = new DataPlan(
                "tiny",
                location,
                fingerprint,
                image,
                DatasetFacts.digits(classes),
                training,
                validation,
                test,
                OptionalInt.empty());
        return this;
    }

    public PlanBuilder layer(Layer layer) {
        Shape input = layers.isEmpty() ? image : layers.get(layers.size() - 1).output();
        layers.add(new PlannedLayer(
                "layer_" + layers.size(), layer, input, output(layer, input), parameters(layer, input)));
        return this;
    }

    public PlanBuilder epochs(int count) {
        epochs = count;
        return this;
    }

    public PlanBuilder batchSize(int images) {
        batchSize = images;
        return this;
    }

    public PlanBuilder optimizer(Optimizer with) {
        optimizer = with;
        return this;
    }

    public PlanBuilder seed(long value) {
        seed = value;
        return this;
    }

    public PlanBuilder engine(EngineChoice choice) {
        engine = choice;
        return this;
    }

    public PlanBuilder regularization(Regularization value) {
        regularization = value;
        return this;
    }

    public TrainingPlan build() {
        return new TrainingPlan(
                1,
                "tiny",
                "",
                "digest",
                data,
                layers,
                new Training(epochs, batchSize, optimizer, seed, engine),
                regularization,
                Check.NONE);
    }

    private static Shape output(Layer layer, Shape input) {
        if (layer instanceof Layer.Conv2D c) {
            return windows(input, c.kernelSize(), c.strides(), c.padding(), c.filters());
        }
        if (layer instanceof Layer.DepthwiseConv2D d) {
            return windows(input, d.kernelSize(), d.strides(), d.padding(), input.channels() * d.depthMultiplier());
        }
        if (layer instanceof Layer.SeparableConv2D s) {
            return windows(input, s.kernelSize(), s.strides(), s.padding(), s.filters());
        }
        if (layer instanceof Layer.MaxPooling2D p) {
            return windows(input, p.poolSize(), p.strides(), p.padding(), input.channels());
        }
        if (layer instanceof Layer.AveragePooling2D p) {
            return windows(input, p.poolSize(), p.strides(), p.padding(), input.channels());
        }
        if (layer instanceof Layer.Dense d) {
            return Shape.vector(d.units());
        }
        if (layer instanceof Layer.GlobalAveragePooling2D) {
            return Shape.vector(input.channels());
        }
        return layer instanceof Layer.Flatten ? Shape.vector(input.size()) : input;
    }

    private static Shape windows(Shape input, Size window, Size strides, Padding padding, int channels) {
        return Shape.image(
                windows(input.height(), window.height(), strides.height(), padding),
                windows(input.width(), window.width(), strides.width(), padding),
                channels);
    }

    private static int windows(int length, int window, int stride, Padding padding) {
        int reach = padding == Padding.SAME ? length : length - window + 1;
        return (reach + stride - 1) / stride;
    }

    private static long parameters(Layer layer, Shape input) {
        long channels = input.channels();
        if (layer instanceof Layer.Conv2D c) {
            return c.filters() * (area(c.kernelSize()) * channels + 1);
        }
        if (layer instanceof Layer.DepthwiseConv2D d) {
            return channels * d.depthMultiplier() * (area(d.kernelSize()) + 1);
        }
        if (layer instanceof Layer.SeparableConv2D s) {
            return channels * s.depthMultiplier() * (area(s.kernelSize()) + s.filters()) + s.filters();
        }
        if (layer instanceof Layer.BatchNormalization) {
            return 4 * channels;
        }
        return layer instanceof Layer.Dense d ? d.units() * (channels + 1) : 0;
    }

    private static long area(Size kernel) {
        return (long) kernel.height() * kernel.width();
    }
}
