package io.github.mnistmaven.trainer.engine.onednn;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import io.github.mnistmaven.trainer.engine.onednn.layer.Parameter;
import io.github.mnistmaven.trainer.engine.onednn.layer.ParameterStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads and writes one value per parameter in the order of DL4J's flat vector, whatever order the engine keeps them in.
 */
final class FlatVector {
    private final Device device;
    private final int length;
    private final Tensor flat;
    private final List<Step> gather = new ArrayList<>();
    private final List<Step> scatter = new ArrayList<>();

    private FlatVector(Device device, ParameterStore store) {
        this.device = device;
        this.length = store.parameters().stream()
                .mapToInt(parameter -> parameter.part().length())
                .sum();
        this.flat = device.zeros(Layouts.plain(length));
    }

    /** A vector of all parameters' values. */
    static FlatVector ofValues(Device device, ParameterStore store) {
        FlatVector vector = new FlatVector(device, store);
        store.parameters().forEach(parameter -> vector.add(parameter, parameter.value()));
        return vector;
    }

    /**
     * A vector of what an optimizer remembers of the parameters that are trained, and zeros.
     *
     * @param slot where that is kept, in the order of the store
     */
    static FlatVector ofSlot(Device device, ParameterStore store, Tensor slot) {
        FlatVector vector = new FlatVector(device, store);
        store.parameters().stream()
                .filter(parameter -> parameter.part().isTrained())
                .forEach(parameter ->
                        vector.add(parameter, device.view(parameter.value().layout(), slot, parameter.offset())));
        return vector;
    }

    /**
     * A vector of the average of the parameters that are trained, and of the values of the others, which it reads only.
     *
     * @param average where it is kept, in the order of the store
     */
    static FlatVector ofAverage(Device device, ParameterStore store, Tensor average) {
        FlatVector vector = ofSlot(device, store, average);
        store.parameters().stream()
                .filter(parameter -> !parameter.part().isTrained())
                .forEach(parameter -> vector.gather.add(device.copy(parameter.value(), vector.view(parameter))));
        return vector;
    }

    private void add(Parameter parameter, Tensor kept) {
        Tensor view = view(parameter);
        gather.add(device.copy(kept, view));
        scatter.add(device.copy(view, kept));
    }

    private Tensor view(Parameter parameter) {
        return device.view(parameter.flat(), flat, parameter.part().offset());
    }

    float[] read() {
        gather.forEach(Step::run);
        device.await();
        float[] values = new float[length];
        flat.get(values);
        return values;
    }

    /** @throws IllegalArgumentException if there are more or fewer values than parameters */
    void write(float[] values) {
        if (values.length != length) {
            throw new IllegalArgumentException(values.length + " parameters do not fit a network of " + length);
        }
        flat.put(values);
        scatter.forEach(Step::run);
        device.await();
    }
}
