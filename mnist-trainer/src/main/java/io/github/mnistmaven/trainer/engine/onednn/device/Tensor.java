package io.github.mnistmaven.trainer.engine.onednn.device;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;

/** 32-bit floats in native memory, in one of oneDNN's layouts. */
public final class Tensor {
    private final memory.desc layout;
    private final memory memory;
    private final FloatPointer values;

    Tensor(memory.desc layout, memory memory) {
        this.layout = layout;
        this.memory = memory;
        // no positioned pointer: constructing from another one keeps its address
        this.values = new FloatPointer(memory.get_data_handle());
    }

    /** Its dimensions and where each value lies. */
    public memory.desc layout() {
        return layout;
    }

    memory memory() {
        return memory;
    }

    /** Writes {@code source} over the first values, in the order of memory. */
    public void put(float... source) {
        requireRoom(source.length);
        values.put(source, 0, source.length);
    }

    /** Reads the first values into {@code target}, in the order of memory. */
    public void get(float[] target) {
        requireRoom(target.length);
        values.get(target, 0, target.length);
    }

    private void requireRoom(int count) {
        if ((long) count * Float.BYTES > layout.get_size()) {
            throw new IllegalArgumentException(count + " values in a tensor of " + layout.get_size() / Float.BYTES);
        }
    }
}
