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

    /**
     * A vector of all parameters' values, or of what an optimizer remembers of them.
     *
     * @param buffer where they are kept, in the order of the store
     */
    FlatVector(Device device, ParameterStore store, Tensor buffer) {
        this.device = device;
        this.length = store.parameters().stream()
                .mapToInt(parameter -> parameter.part().length())
                .sum();
        this.flat = device.allocate(Layouts.plain(length));
        for (Parameter parameter : store.parameters()) {
            Tensor kept = device.view(parameter.value().layout(), buffer, parameter.offset());
            Tensor view = device.view(parameter.flat(), flat, parameter.part().offset());
            gather.add(device.copy(kept, view));
            scatter.add(device.copy(view, kept));
        }
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
