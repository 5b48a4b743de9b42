package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.InitialParameters;
import io.github.mnistmaven.trainer.engine.OptimizerState;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.PenaltySum;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import io.github.mnistmaven.trainer.engine.onednn.layer.Parameter;
import io.github.mnistmaven.trainer.engine.onednn.layer.ParameterStore;
import io.github.mnistmaven.trainer.engine.onednn.optimizer.Clipping;
import io.github.mnistmaven.trainer.engine.onednn.optimizer.MovingAverage;
import io.github.mnistmaven.trainer.engine.onednn.optimizer.Shrinkage;
import io.github.mnistmaven.trainer.engine.onednn.optimizer.UpdateRule;
import io.github.mnistmaven.trainer.engine.onednn.optimizer.UpdateRules;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Trains with oneDNN's primitives: 32-bit floats, on the CPU, in layouts of oneDNN's choice. */
public final class OneDnnEngine implements Engine {
    /** Enough images for a step's overhead to vanish, few enough for their activations to stay in the caches. */
    private static final int INFERENCE_COUNT = 128;

    /** 128 MB: what is made of so many large images has to stay within bounds. */
    private static final long INFERENCE_VALUES = 1 << 25;

    private final TrainingPlan plan;
    private final Device device;
    private final ParameterStore store;
    private final Map<Integer, Program> training = new HashMap<>();
    private final int inferenceCount;
    private final Program inference;
    private final FlatVector parameters;
    private final Shrinkage shrinkage;
    private final Optional<Clipping> clipping;
    private final UpdateRule rule;
    private final List<FlatVector> slots;
    private final Optional<MovingAverage> average;
    private final Optional<FlatVector> averages;
    private double learningRate;
    private long steps;

    private OneDnnEngine(TrainingPlan plan, Device device) {
        this.plan = plan;
        this.device = device;
        store = new ParameterStore(device, ParameterLayout.of(plan));
        // the first program decides on the layout of parameters: that of the batches that are trained most
        trainingProgram(plan.fullBatch());
        int last = plan.data().trainingImages() % plan.fullBatch();
        if (last > 0) {
            trainingProgram(last);
        }
        inferenceCount = (int) Math.max(1, Math.min(INFERENCE_COUNT, INFERENCE_VALUES / plan.activations()));
        inference = Program.inference(device, store, plan, inferenceCount);
        parameters = FlatVector.ofValues(device, store);
        parameters.write(InitialParameters.of(plan));
        Optimizer optimizer = plan.training().optimizer();
        learningRate = optimizer.learningRate();
        shrinkage = shrinkage();
        clipping = optimizer
                .clipnorm()
                .map(this::clipping)
                .or(() -> optimizer.globalClipnorm().map(this::globalClipping));
        rule = UpdateRules.of(optimizer, device, store.trainedValues(), store.gradients());
        slots = rule.slots().stream()
                .map(slot -> FlatVector.ofSlot(device, store, slot))
                .toList();
        average = plan.training().ema().map(ema -> new MovingAverage(ema, device, store.trainedValues()));
        averages = average.map(all -> FlatVector.ofAverage(device, store, all.average()));
    }

    /**
     * An engine with the plan's network and its initial parameters, drawn from the plan's seed.
     *
     * @param plan a plan whose network oneDNN covers
     * @throws UnsupportedNetworkException if oneDNN lacks a kernel on this processor, or memory for the network
     */
    public static OneDnnEngine create(TrainingPlan plan) throws UnsupportedNetworkException {
        return create(plan, new Device());
    }

    static OneDnnEngine create(TrainingPlan plan, Device device) throws UnsupportedNetworkException {
        try {
            return new OneDnnEngine(plan, device);
        } catch (RuntimeException e) {
            device.close();
            // what native code throws arrives as this type itself; any other is a mistake of ours
            if (e.getClass() == RuntimeException.class) {
                throw new UnsupportedNetworkException(
                        "engine onednn: " + e.getMessage() + "; use training.engine: dl4j");
            }
            throw e;
        }
    }

    private Shrinkage shrinkage() {
        Shrinkage all = new Shrinkage(device);
        for (Parameter parameter : store.parameters()) {
            all.add(
                    parameter.part().penalties(),
                    device.vector(parameter.value()),
                    device.vector(parameter.gradient()));
        }
        return all;
    }

    private Clipping clipping(double limit) {
        Clipping all = new Clipping(device, limit);
        store.parameters().stream()
                .filter(parameter -> parameter.part().isTrained())
                .forEach(parameter -> all.add(device.vector(parameter.gradient())));
        return all;
    }

    private Clipping globalClipping(double limit) {
        Clipping all = new Clipping(device, limit);
        all.add(store.gradients());
        return all;
    }

    private Program trainingProgram(int count) {
        return training.computeIfAbsent(count, images -> Program.training(device, store, plan, images));
    }

    @Override
    public EngineDescription description() {
        return OneDnnNatives.description();
    }

    @Override
    public BatchMetrics train(Batch batch) {
        BatchMetrics metrics = trainingProgram(batch.count()).computeGradients(batch, objective());
        shrinkage.penalise();
        clipping.ifPresent(Clipping::apply);
        shrinkage.decay(learningRate);
        steps++;
        rule.update(learningRate, steps);
        average.ifPresent(all -> all.update(steps));
        device.await();
        return metrics;
    }

    @Override
    public Softmax predict(float[] images, int count) {
        int size = plan.data().image().size();
        int classes = plan.data().classes().size();
        float[] logits = new float[count * classes];
        for (int from = 0; from < count; from += inferenceCount) {
            int part = Math.min(inferenceCount, count - from);
            float[] rows = inference.logits(Arrays.copyOfRange(images, from * size, (from + part) * size));
            System.arraycopy(rows, 0, logits, from * classes, part * classes);
        }
        return Softmax.of(logits, classes);
    }

    @Override
    public Objective objective() {
        double sum = 0;
        for (Parameter parameter : store.parameters()) {
            if (PenaltySum.isOf(parameter.part().penalties())) {
                Tensor values = device.vector(parameter.value());
                float[] copy = new float[Math.toIntExact(values.count())];
                values.get(copy);
                sum += PenaltySum.of(parameter.part().penalties(), copy);
            }
        }
        return new Objective(plan.regularization().labelSmoothing(), sum);
    }

    @Override
    public float[] parameters() {
        return parameters.read();
    }

    @Override
    public void setParameters(float[] values) {
        parameters.write(values);
    }

    @Override
    public OptimizerState optimizerState() {
        return new OptimizerState(steps, slots.stream().map(FlatVector::read).toList(), averages.map(FlatVector::read));
    }

    @Override
    public void setOptimizerState(OptimizerState state) {
        state.requireFit(slots.size(), Math.toIntExact(plan.parameters()), averages.isPresent());
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).write(state.slots().get(i));
        }
        averages.ifPresent(all -> all.write(state.average().orElseThrow()));
        steps = state.steps();
    }

    @Override
    public double learningRate() {
        return learningRate;
    }

    @Override
    public void setLearningRate(double newLearningRate) {
        learningRate = newLearningRate;
    }

    @Override
    public void close() {
        device.close();
    }
}
