package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;

/** What stages of one program share while they are put together: its size, its parameters, and its list of steps. */
public final class Workbench {
    private final Device device;
    private final ParameterStore parameters;
    private final int count;
    private final boolean training;
    private final List<Step> steps = new ArrayList<>();
    private final List<Consumer<Batch>> preparations = new ArrayList<>();

    private Workbench(Device device, ParameterStore parameters, int count, boolean training) {
        this.device = device;
        this.parameters = parameters;
        this.count = count;
        this.training = training;
    }

    /** For a program that trains batches of {@code count} images. */
    public static Workbench training(Device device, ParameterStore parameters, int count) {
        return new Workbench(device, parameters, count, true);
    }

    /** For a program that classifies {@code count} images at a time. */
    public static Workbench inference(Device device, ParameterStore parameters, int count) {
        return new Workbench(device, parameters, count, false);
    }

    /** Where the program's tensors and steps are made. */
    public Device device() {
        return device;
    }

    /** The parameters, which programs of all sizes share. */
    public ParameterStore parameters() {
        return parameters;
    }

    /** The number of images. */
    public int count() {
        return count;
    }

    /** Whether the program trains; if not, it classifies, and has no backward pass. */
    public boolean isTraining() {
        return training;
    }

    /** What a forward pass is for, in oneDNN's words. */
    prop_kind forwardKind() {
        return training ? prop_kind.forward_training : prop_kind.forward_inference;
    }

    /** The steps so far, in the order in which they have to run; later ones are not among them. */
    public List<Step> takeSteps() {
        List<Step> taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    /** What has to be done for each batch that is trained, before any step runs. */
    public List<Consumer<Batch>> preparations() {
        return List.copyOf(preparations);
    }

    /** Does {@code preparation} for each batch that is trained, before any step runs. */
    void beforeSteps(Consumer<Batch> preparation) {
        preparations.add(preparation);
    }

    void add(Step step) {
        steps.add(step);
    }

    void add(primitive primitive, Map<Integer, Tensor> arguments) {
        steps.add(device.step(primitive, arguments));
    }

    /** Where a gradient goes: of what is not trained, where no optimizer sees it. */
    Tensor gradientOf(Parameter parameter) {
        return parameter.part().isTrained()
                ? parameter.gradient()
                : device.allocate(parameter.gradient().layout());
    }

    /** A matrix of ones, for sums. */
    Tensor ones(long rows, long columns) {
        Tensor ones = device.allocate(Layouts.plain(rows, columns));
        float[] values = new float[Math.toIntExact(rows * columns)];
        Arrays.fill(values, 1);
        ones.put(values);
        return ones;
    }

    /** The same values in another layout, copied at each run unless it is the one that they have. */
    public Tensor in(memory.desc layout, Tensor tensor) {
        if (layout.equals(tensor.layout())) {
            return tensor;
        }
        Tensor copy = device.allocate(layout);
        add(device.copy(tensor, copy));
        return copy;
    }

    /**
     * The same values in the layout of {@code other}, copied at each run unless it is the one that they have. Where one
     * of the two is a matrix of a row per image, and the other has images, a row has its image's values in the order
     * channel, row, column.
     */
    Tensor like(Tensor other, Tensor tensor) {
        long[] dimensions = Layouts.dimensions(tensor.layout());
        long[] wanted = Layouts.dimensions(other.layout());
        if (dimensions.length == wanted.length) {
            return in(other.layout(), tensor);
        }
        Tensor plain = in(Layouts.plain(dimensions), tensor);
        return in(other.layout(), device.view(Layouts.plain(wanted), plain, 0));
    }

    /** A copy that nothing done to {@code tensor} later changes. */
    Tensor copy(Tensor tensor) {
        Tensor copy = device.allocate(tensor.layout());
        add(device.copy(tensor, copy));
        return copy;
    }
}
