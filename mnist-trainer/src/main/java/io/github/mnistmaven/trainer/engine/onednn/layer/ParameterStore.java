package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/**
 * A network's parameters and their gradients, each in one run of memory, so that an optimizer updates all that are
 * trained with the same few steps; the others lie behind them, where it does not get. A stage that is put together
 * first decides in which layout a parameter is kept; all later ones, of programs for other batch sizes, take it as it
 * is.
 */
public final class ParameterStore {
    /** The values of a cache line: where each parameter begins. */
    private static final long ALIGNMENT = 16;
    /** The most that oneDNN rounds a dimension up to in a blocked layout. */
    private static final long BLOCK = 64;
    /** The most values of which it uses one in a depthwise kernel, whose channels have one input each. */
    private static final long DEPTHWISE_BLOCK = 256;

    private final Device device;
    private final ParameterLayout layout;
    private final Tensor values;
    private final Tensor gradients;
    private final List<Parameter> parameters = new ArrayList<>();
    private long end;
    private long endOfUntrained;

    /** A store for the parameters of one network, all zero. */
    public ParameterStore(Device device, ParameterLayout layout) {
        this.device = device;
        this.layout = layout;
        endOfUntrained = room(layout, true);
        long all = endOfUntrained + room(layout, false);
        this.values = device.zeros(Layouts.plain(Math.max(all, 1)));
        this.gradients = device.zeros(Layouts.plain(Math.max(all, 1)));
    }

    /** The part of this kind of the layer with index {@code layer} in the plan. */
    ParameterPart part(int layer, TensorKind kind) {
        return layout.find(layer, kind).orElseThrow();
    }

    /** The parameter, if a stage has decided on its layout. */
    Optional<Parameter> find(ParameterPart part) {
        return parameters.stream()
                .filter(parameter -> parameter.part().equals(part))
                .findFirst();
    }

    /** A vector of parameters, whose layout leaves no choice. */
    Parameter vector(int layer, TensorKind kind) {
        return findVector(layer, kind).orElseThrow();
    }

    /** The same; empty if the layer has none. */
    Optional<Parameter> findVector(int layer, TensorKind kind) {
        return layout.find(layer, kind).map(part -> {
            memory.desc plain = Layouts.plain(part.length());
            return parameter(part, plain, plain);
        });
    }

    /**
     * The parameter, in the layout that was decided on first.
     *
     * @param flat its layout in the flat vector
     * @param preferred the layout it is kept in if no stage has decided yet
     */
    Parameter parameter(ParameterPart part, memory.desc flat, memory.desc preferred) {
        return find(part).orElseGet(() -> add(part, flat, preferred));
    }

    private Parameter add(ParameterPart part, memory.desc flat, memory.desc preferred) {
        long offset = part.isTrained() ? end : endOfUntrained;
        Tensor value = device.view(preferred, values, offset);
        Tensor gradient = device.view(preferred, gradients, offset);
        Parameter parameter = new Parameter(part, flat, offset, value, gradient);
        parameters.add(parameter);
        long next = offset + up(preferred.get_size() / Float.BYTES, ALIGNMENT);
        if (part.isTrained()) {
            end = next;
        } else {
            endOfUntrained = next;
        }
        return parameter;
    }

    /** All parameters that stages have asked for. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters);
    }

    /** The values of all parameters that are trained, one after the other, with gaps that stay zero. */
    public Tensor trainedValues() {
        return device.view(Layouts.plain(end), values, 0);
    }

    /** Their gradients, likewise. */
    public Tensor gradients() {
        return device.view(Layouts.plain(end), gradients, 0);
    }

    private static long room(ParameterLayout layout, boolean trained) {
        return layout.parts().stream()
                .filter(part -> part.isTrained() == trained)
                .mapToLong(ParameterStore::room)
                .sum();
    }

    /** At least what a part takes in any layout: of a convolution's, dimensions may be rounded up. */
    private static long room(ParameterPart part) {
        List<Integer> shape = part.shape();
        if (part.kind() == TensorKind.DEPTHWISE_KERNEL || part.kind() == TensorKind.SEPARABLE_KERNEL) {
            return part.length() * DEPTHWISE_BLOCK;
        }
        boolean isDense = part.kind() == TensorKind.KERNEL && shape.size() == 2;
        if (!part.kind().isKernel() || isDense) {
            return up(part.length(), ALIGNMENT);
        }
        int filters = shape.get(0);
        int channels = shape.get(1);
        return up(filters, BLOCK) * up(channels, BLOCK) * (part.length() / (filters * channels));
    }

    private static long up(long count, long multiple) {
        return (count + multiple - 1) / multiple * multiple;
    }
}
