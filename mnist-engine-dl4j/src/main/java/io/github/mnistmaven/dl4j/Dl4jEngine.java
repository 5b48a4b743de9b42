package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.InitialParameters;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.PenaltySum;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Model;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** Trains with DL4J's own {@code fit}: 32-bit floats, channels first, on the CPU. */
public final class Dl4jEngine implements Engine {
    /** Few enough images for their activations to stay in the processor's caches. */
    private static final int INFERENCE_COUNT = 64;

    private final Shape image;
    private final int classes;
    private final double labelSmoothing;
    private final ParameterLayout layout;
    private final boolean normalizes;
    private final TrainingParts parts;
    private final TrainableNetwork network;
    private final Optional<MovingAverage> average;
    private double learningRate;
    private boolean closed;

    private Dl4jEngine(TrainingPlan plan) throws UnsupportedNetworkException {
        image = plan.data().image();
        classes = plan.data().classes().size();
        labelSmoothing = plan.regularization().labelSmoothing();
        normalizes = plan.layers().stream().anyMatch(planned -> planned.layer() instanceof Layer.BatchNormalization);
        learningRate = plan.training().optimizer().learningRate();
        parts = new TrainingParts(
                new Randomness(plan.training().seed()), plan.training().optimizer());
        network = new NetworkFactory(plan, parts).network(InitialParameters.of(plan));
        layout = ParameterLayout.of(plan);
        average = plan.training().ema().map(ema -> new MovingAverage(ema, layout));
        GradientRules rules = new GradientRules(layout, plan.training().optimizer(), this::learningRate);
        if (rules.changeAnything()) {
            network.model().setListeners(rules);
        }
    }

    /**
     * An engine with the plan's network and its initial parameters.
     *
     * @throws UnsupportedNetworkException if DL4J has no such network
     */
    public static Dl4jEngine create(TrainingPlan plan) throws UnsupportedNetworkException {
        OneDnnHelpers.enable();
        // memory is bounded by workspaces and JavaCPP's limits; a System.gc() every few seconds only costs time
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        return new Dl4jEngine(plan);
    }

    @Override
    public EngineDescription description() {
        return NativeEnvironment.description();
    }

    @Override
    public BatchMetrics train(Batch batch) {
        if (batch.count() == 1 && normalizes) {
            return step(twice(batch)).half();
        }
        return step(batch);
    }

    private BatchMetrics step(Batch batch) {
        parts.begin(batch, objective());
        network.fit(features(batch.images(), batch.count()), rows(batch.targets()));
        average.ifPresent(all -> all.update(vector(), network.steps()));
        return parts.metrics();
    }

    /**
     * The same image twice, which has the same means, variances and gradients: DL4J has no variance of a single value.
     */
    private static Batch twice(Batch one) {
        float[] images = Arrays.copyOf(one.images(), 2 * one.images().length);
        System.arraycopy(one.images(), 0, images, one.images().length, one.images().length);
        int sample = one.samples()[0];
        Target target = one.targets().get(0);
        return new Batch(one.epoch(), new int[] {sample, sample}, images, List.of(target, target));
    }

    @Override
    public Softmax predict(float[] images, int count) {
        float[] logits = new float[count * classes];
        for (int from = 0; from < count; from += INFERENCE_COUNT) {
            int part = Math.min(INFERENCE_COUNT, count - from);
            float[] values = Arrays.copyOfRange(images, from * image.size(), (from + part) * image.size());
            float[] rows =
                    network.output(features(values, part)).dup('c').data().asFloat();
            System.arraycopy(rows, 0, logits, from * classes, rows.length);
        }
        return Softmax.of(logits, classes);
    }

    private INDArray features(float[] values, int count) {
        INDArray rows = Nd4j.createFromArray(values);
        if (image.channels() == 1) {
            return rows.reshape('c', count, 1, image.height(), image.width());
        }
        return rows.reshape('c', count, image.height(), image.width(), image.channels())
                .permute(0, 3, 1, 2)
                .dup('c');
    }

    /** One row per image: what the network should answer. */
    private INDArray rows(List<Target> targets) {
        float[] rows = new float[targets.size() * classes];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) targets.get(i / classes).probability(i % classes, labelSmoothing, classes);
        }
        return Nd4j.createFromArray(rows).reshape('c', targets.size(), classes);
    }

    @Override
    public Objective objective() {
        INDArray parameters = vector();
        double sum = 0;
        for (ParameterPart part : layout.parts()) {
            if (PenaltySum.isOf(part.penalties())) {
                INDArrayIndex place = NDArrayIndex.interval(part.offset(), part.end());
                sum += PenaltySum.of(part.penalties(), parameters.get(place).toFloatVector());
            }
        }
        return new Objective(labelSmoothing, sum);
    }

    /** All parameters: a view, not a copy. */
    private INDArray vector() {
        INDArray parameters = network.model().params();
        return parameters.reshape(parameters.length());
    }

    @Override
    public float[] parameters() {
        return network.model().params().toFloatVector();
    }

    @Override
    public void setParameters(float[] parameters) {
        INDArray current = network.model().params();
        if (parameters.length != current.length()) {
            throw new IllegalArgumentException(
                    parameters.length + " parameters do not fit a network of " + current.length());
        }
        current.assign(Nd4j.createFromArray(parameters).reshape(current.shape()));
    }

    @Override
    public OptimizerState optimizerState() {
        OptimizerState state = new UpdaterState(network).read();
        return new OptimizerState(state.steps(), state.slots(), average.map(all -> all.read(vector())));
    }

    @Override
    public void setOptimizerState(OptimizerState state) {
        new UpdaterState(network).write(state, average.isPresent());
        average.ifPresent(all -> all.write(state.average().orElseThrow()));
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public void setLearningRate(double newLearningRate) {
        if (newLearningRate != learningRate) {
            network.setLearningRate(newLearningRate);
            learningRate = newLearningRate;
        }
    }

    /** The network itself, for tests that look inside. */
    Model network() {
        return network.model();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            network.model().close();
            Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
        }
    }
}
