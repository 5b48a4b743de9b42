package io.github.mnistmaven.trainer.engine.onednn.device;

import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.BytePointer;

/**
 * Unsigned bytes in native memory: what crosses from Java a quarter as long as floats. {@link Device#copy} reads them.
 */
public final class ByteTensor {
    private final memory.desc layout;
    private final memory memory;
    private final BytePointer values;

    ByteTensor(memory.desc layout, memory memory) {
        this.layout = layout;
        this.memory = memory;
        this.values = new BytePointer(memory.get_data_handle());
    }

    memory.desc layout() {
        return layout;
    }

    memory memory() {
        return memory;
    }

    /** The number of bytes. */
    public int count() {
        return Math.toIntExact(layout.get_size());
    }

    /**
     * Writes {@code source} over the first bytes, in the order of memory.
     *
     * @throws IllegalArgumentException if there are more than the tensor holds
     */
    public void put(byte[] source) {
        if (source.length > count()) {
            throw new IllegalArgumentException(source.length + " bytes in a tensor of " + count());
        }
        values.put(source, 0, source.length);
    }
}
