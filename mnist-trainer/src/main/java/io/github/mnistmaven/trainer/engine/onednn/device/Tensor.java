package io.github.mnistmaven.trainer.engine.onednn.device;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** 32-bit floats in native memory, in one of oneDNN's layouts. */
public final class Tensor {
    private final memory.desc layout;
    private final memory memory;
    private final FloatPointer values;
    private final int count;

    Tensor(memory.desc layout, memory memory) {
        this.layout = layout;
        this.memory = memory;
        // no positioned pointer: constructing from another one keeps its address
        this.values = new FloatPointer(memory.get_data_handle());
        this.count = Math.toIntExact(Layouts.span(layout));
    }

    /** Its dimensions and where each value lies. */
    public memory.desc layout() {
        return layout;
    }

    /** The number of values from the first to the last in memory, padding and gaps included. */
    public int count() {
        return count;
    }

    memory memory() {
        return memory;
    }

    /**
     * Writes {@code source} over the first values, in the order of memory.
     *
     * @throws IllegalArgumentException if there are more than the tensor holds
     */
    public void put(float... source) {
        requireRoom(source.length);
        values.put(source, 0, source.length);
    }

    /**
     * Reads the first values into {@code target}, in the order of memory; {@link Device#await} comes before.
     *
     * @throws IllegalArgumentException if it wants more than the tensor holds
     */
    public void get(float[] target) {
        requireRoom(target.length);
        values.get(target, 0, target.length);
    }

    /** Sets all that lies in memory to zero, without an array of that size in Java's heap. */
    void clear() {
        Pointer.memset(values, 0, (long) count * Float.BYTES);
    }

    private void requireRoom(int wanted) {
        if (wanted > count) {
            throw new IllegalArgumentException(wanted + " values in a tensor of " + count);
        }
    }
}
