package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.experiment.evaluation.BatchMetrics;
import io.github.mnistmaven.experiment.model.Objective;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import io.github.mnistmaven.trainer.engine.onednn.layer.ParameterStore;
import io.github.mnistmaven.trainer.engine.onednn.layer.StageSequence;
import io.github.mnistmaven.trainer.engine.onednn.layer.Workbench;
import java.util.List;
import java.util.function.Consumer;
import org.bytedeco.dnnl.memory;

/** A network for one number of images, its primitives and buffers made once. */
final class Program {
    private final Device device;
    private final Tensor input;
    private final Tensor logits;
    private final Tensor logitsGradient;
    private final SoftmaxCrossEntropy loss;
    private final List<Consumer<Batch>> preparations;
    private final List<Step> forward;
    private final List<Step> backward;
    private final float[] buffer;

    private Program(Device device, TrainingPlan plan, Workbench workbench) {
        this.device = device;
        Shape image = plan.data().image();
        input = device.allocate(
                Layouts.channelsLast(workbench.count(), image.channels(), image.height(), image.width()));
        StageSequence network = Lowering.network(plan, workbench, input);
        Tensor last = network.output();
        int classes = plan.data().classes().size();
        boolean byClass = last.layout().equals(Layouts.transposed(workbench.count(), classes));
        logits = byClass ? last : workbench.in(plain(last), last);
        logitsGradient = device.allocate(logits.layout());
        loss = new SoftmaxCrossEntropy(
                workbench.count(), classes, byClass, plan.regularization().labelSmoothing());
        buffer = new float[workbench.count() * classes];
        preparations = workbench.preparations();
        forward = workbench.takeSteps();
        if (workbench.isTraining()) {
            network.backward(logitsGradient, false);
        }
        backward = workbench.takeSteps();
    }

    /** A program that trains batches of {@code count} images. */
    static Program training(Device device, ParameterStore parameters, TrainingPlan plan, int count) {
        return new Program(device, plan, Workbench.training(device, parameters, count));
    }

    /** A program that classifies {@code count} images at a time. */
    static Program inference(Device device, ParameterStore parameters, TrainingPlan plan, int count) {
        return new Program(device, plan, Workbench.inference(device, parameters, count));
    }

    private static memory.desc plain(Tensor tensor) {
        return Layouts.plain(Layouts.dimensions(tensor.layout()));
    }

    /**
     * Leaves the gradients of the batch's mean loss in the store.
     *
     * @param objective with the penalties of the parameters that the gradients are of
     */
    BatchMetrics computeGradients(Batch batch, Objective objective) {
        preparations.forEach(preparation -> preparation.accept(batch));
        Softmax answers = Softmax.of(logits(batch.images()), loss.classes());
        logitsGradient.put(loss.gradient(answers.probabilities(), batch.targets()));
        backward.forEach(Step::run);
        device.await();
        return BatchMetrics.of(answers, objective, batch.targets());
    }

    /**
     * A forward pass.
     *
     * @param images as many as the program is for, or fewer: what comes out for the rest means nothing
     * @return a row per image that the program is for, which the next pass may overwrite
     */
    float[] logits(float[] images) {
        input.put(images);
        forward.forEach(Step::run);
        device.await();
        logits.get(buffer);
        return loss.rows(buffer);
    }
}
