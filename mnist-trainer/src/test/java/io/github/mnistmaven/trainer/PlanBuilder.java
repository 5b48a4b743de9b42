package io.github.mnistmaven.trainer;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.ClassWeight;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.Ema;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Schedule;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.LayerNames;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.language.planning.PlannedLayers;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Plans for tests, their shapes inferred independently of the planner. */
public final class PlanBuilder {
    private final Shape image;
    private final int classes;
    private final List<Layer> layers = new ArrayList<>();
    private DataPlan data;
    private int epochs = 1;
    private int batchSize = 32;
    private Optimizer optimizer = new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7);
    private Schedule schedule = Schedule.CONSTANT;
    private Optional<Integer> maxTime = Optional.empty();
    private long seed = 42;
    private EngineChoice engine = EngineChoice.AUTO;
    private Regularization regularization = Regularization.NONE;
    private CleanPass cleanPass = CleanPass.AT_END;
    private Optional<Ema> ema = Optional.empty();
    private Optional<ClassWeight> classWeight = Optional.empty();
    private Optional<InitialTensors> initialWeights = Optional.empty();

    public PlanBuilder(Shape image, int classes) {
        this.image = image;
        this.classes = classes;
        data(0, 0, 0);
    }

    public PlanBuilder data(int training, int validation, int test) {
        data = new DataPlan(
                new DataSource.IdxDirectory("tiny"),
                image,
                DatasetFacts.numbered(classes),
                training,
                validation,
                ValidationSet.HELD_OUT,
                test,
                OptionalInt.empty());
        return this;
    }

    /** All of a data set that has a validation set of its own. */
    public PlanBuilder data(DatasetFacts facts) {
        data = new DataPlan(
                data.source(),
                facts.image(),
                facts.classes(),
                facts.trainingImages(),
                facts.validationImages(),
                ValidationSet.OWN,
                facts.testImages(),
                data.limit());
        return this;
    }

    /** The same data, but the test images are validated on. */
    public PlanBuilder validationOnTest() {
        data = new DataPlan(
                data.source(),
                image,
                data.classes(),
                data.trainingImages(),
                data.testImages(),
                ValidationSet.TEST,
                data.testImages(),
                data.limit());
        return this;
    }

    public PlanBuilder layer(Layer layer) {
        layers.add(layer);
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

    public PlanBuilder schedule(Schedule with) {
        schedule = with;
        return this;
    }

    public PlanBuilder maxTime(int seconds) {
        maxTime = Optional.of(seconds);
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

    public PlanBuilder initialWeights(InitialTensors value) {
        initialWeights = Optional.of(value);
        return this;
    }

    public PlanBuilder regularization(Regularization value) {
        regularization = value;
        return this;
    }

    public PlanBuilder cleanPass(CleanPass when) {
        cleanPass = when;
        return this;
    }

    public PlanBuilder classWeight(ClassWeight weights) {
        classWeight = Optional.of(weights);
        return this;
    }

    public PlanBuilder ema(Ema average) {
        ema = Optional.of(average);
        return this;
    }

    /** The plan; where nobody said how many images it is trained on, as many as a batch. */
    public TrainingPlan build() {
        if (data.trainingImages() == 0) {
            data(batchSize, data.validationImages(), data.testImages());
        }
        return new TrainingPlan(
                "tiny",
                "",
                data,
                planned(),
                initialWeights,
                new Training(
                        epochs,
                        maxTime,
                        batchSize,
                        optimizer,
                        schedule,
                        seed,
                        List.of(),
                        engine,
                        cleanPass,
                        ema,
                        classWeight),
                regularization,
                Optional.of(Selective.DEFAULT),
                Check.NONE);
    }

    private List<PlannedLayer> planned() {
        List<PlannedLayer> planned = new ArrayList<>();
        plan(layers, image, new LayerNames(), planned);
        return planned;
    }

    private Shape plan(List<Layer> branch, Shape entering, LayerNames names, List<PlannedLayer> planned) {
        Shape input = entering;
        for (Layer layer : branch) {
            String name = names.next(layer.keyword());
            int index = planned.size();
            planned.add(null);
            Shape output =
                    layer instanceof Layer.Block block ? plan(block, input, names, planned) : output(layer, input);
            planned.set(index, PlannedLayers.of(name, layer, input, output, regularization, optimizer));
            input = output;
        }
        return input;
    }

    private Shape plan(Layer.Block block, Shape input, LayerNames names, List<PlannedLayer> planned) {
        List<Shape> outputs = new ArrayList<>();
        for (List<Layer> branch : block.branches()) {
            outputs.add(plan(branch, input, names, planned));
        }
        return block instanceof Layer.Multiply ? input : outputs.get(0);
    }

    private static Shape output(Layer layer, Shape input) {
        if (layer instanceof Layer.Conv2D c) {
            return windows(input, c, c.filters());
        }
        if (layer instanceof Layer.DepthwiseConv2D d) {
            return windows(input, d, input.channels() * d.depthMultiplier());
        }
        if (layer instanceof Layer.SeparableConv2D s) {
            return windows(input, s, s.filters());
        }
        if (layer instanceof Layer.Windowed pooling) {
            return windows(input, pooling, input.channels());
        }
        if (layer instanceof Layer.Dense d) {
            return Shape.vector(d.units());
        }
        if (layer instanceof Layer.GlobalAveragePooling2D || layer instanceof Layer.GlobalMaxPooling2D) {
            return Shape.vector(input.channels());
        }
        return layer instanceof Layer.Flatten ? Shape.vector(input.size()) : input;
    }

    private static Shape windows(Shape input, Layer.Windowed layer, int channels) {
        Size window = layer.window();
        Size strides = layer.strides();
        Size dilation = layer.dilationRate();
        return Shape.image(
                windows(input.height(), window.height(), dilation.height(), strides.height(), layer.padding()),
                windows(input.width(), window.width(), dilation.width(), strides.width(), layer.padding()),
                channels);
    }

    private static int windows(int length, int window, int dilation, int stride, Padding padding) {
        int reach = padding == Padding.SAME ? length : length - (window - 1) * dilation;
        return (reach + stride - 1) / stride;
    }
}
