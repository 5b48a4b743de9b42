package io.github.mnistmaven.trainer.engine.onednn.device;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_FROM;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_TO;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.matmul;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.reorder;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/**
 * The CPU as oneDNN sees it. What is made here lives in native memory until {@link #close}, which frees all of it:
 * nothing of it may be used after.
 */
public final class Device implements AutoCloseable {
    private final Deque<Pointer> owned = new ArrayDeque<>();
    private final engine engine = own(new engine(org.bytedeco.dnnl.engine.kind.cpu, 0));
    private final stream stream = own(new stream(engine));
    private final InstructionSet instructions;

    /** This processor. */
    public Device() {
        this(InstructionSet.effective());
    }

    /** @param instructions those that choices are made for; what is chosen runs with any */
    public Device(InstructionSet instructions) {
        this.instructions = instructions;
    }

    /** The instructions that choices are made for. */
    public InstructionSet instructions() {
        return instructions;
    }

    /** What primitives are made on. */
    public engine engine() {
        return engine;
    }

    /**
     * A tensor of its own; its values are undefined.
     *
     * @throws OutOfMemoryError if there is no memory for it
     */
    public Tensor allocate(memory.desc layout) {
        return tensor(layout, memory(layout));
    }

    private memory memory(memory.desc layout) {
        try {
            return new memory(layout, engine);
        } catch (RuntimeException e) {
            long megabytes = layout.get_size() / 1_000_000;
            throw (OutOfMemoryError) new OutOfMemoryError("no " + megabytes + " MB for a tensor").initCause(e);
        }
    }

    /** A tensor of its own, all zero, padding included. */
    public Tensor zeros(memory.desc layout) {
        Tensor zeros = allocate(layout);
        zeros.clear();
        return zeros;
    }

    /**
     * A tensor of unsigned bytes; its values are undefined.
     *
     * @param floats a layout of floats that is not blocked; bytes have its order
     * @throws OutOfMemoryError if there is no memory for it
     */
    public ByteTensor bytes(memory.desc floats) {
        memory.desc layout = own(Layouts.ofBytes(floats));
        return new ByteTensor(layout, own(memory(layout)));
    }

    /** A tensor of one value. */
    public Tensor scalar(double value) {
        Tensor scalar = allocate(Layouts.plain(1));
        scalar.put((float) value);
        return scalar;
    }

    /**
     * A tensor that lies in another one.
     *
     * @param offset its first value's index in {@code buffer}
     */
    public Tensor view(memory.desc layout, Tensor buffer, long offset) {
        long first = offset * Float.BYTES;
        long size = Layouts.span(layout) * Float.BYTES;
        if (offset < 0 || first + size > buffer.layout().get_size()) {
            throw new IllegalArgumentException("a view of " + size + " bytes at " + first + " leaves a buffer of "
                    + buffer.layout().get_size());
        }
        Pointer handle = buffer.memory().get_data_handle();
        // positions count in units of the pointer's type, which native code takes for bytes: only here they are the
        // same
        memory part = new memory(layout, engine, new BytePointer(handle).position(first));
        if (part.get_data_handle().address() != handle.address() + first) {
            throw new IllegalStateException("a view is not where it was asked for");
        }
        return tensor(layout, part);
    }

    /** All that lies in a tensor, padding included, in the order of memory. */
    public Tensor vector(Tensor tensor) {
        return view(Layouts.plain(tensor.count()), tensor, 0);
    }

    private Tensor tensor(memory.desc layout, memory memory) {
        own(memory);
        return new Tensor(own(layout), memory);
    }

    /**
     * A primitive with what it reads and writes.
     *
     * @param arguments tensors by {@code DNNL_ARG_*}
     */
    public Step step(primitive primitive, Map<Integer, Tensor> arguments) {
        IntMemoryMap memories = new IntMemoryMap();
        arguments.forEach((argument, tensor) -> memories.put(argument, tensor.memory()));
        return step(primitive, memories);
    }

    private Step step(primitive primitive, IntMemoryMap arguments) {
        own(primitive);
        own(arguments);
        return () -> primitive.execute(stream, arguments);
    }

    /** Copies values from one tensor to another, whatever their layouts. */
    public Step copy(Tensor from, Tensor to) {
        return reordering(from.layout(), from.memory(), to);
    }

    /** Copies bytes to floats of 0 to 255, whatever their layouts. */
    public Step copy(ByteTensor from, Tensor to) {
        return reordering(from.layout(), from.memory(), to);
    }

    private Step reordering(memory.desc layout, memory from, Tensor to) {
        reorder.primitive_desc description = new reorder.primitive_desc(engine, layout, engine, to.layout());
        IntMemoryMap arguments = new IntMemoryMap();
        arguments.put(DNNL_ARG_FROM, from);
        arguments.put(DNNL_ARG_TO, to.memory());
        return step(new reorder(description), arguments);
    }

    /**
     * Writes a product of matrices over {@code product}.
     *
     * @param left two dimensions, or more, the first of which count matrices
     * @param right as many
     */
    public Step multiply(Tensor left, Tensor right, Tensor product) {
        matmul.primitive_desc description =
                new matmul.primitive_desc(engine, left.layout(), right.layout(), product.layout());
        return step(
                new matmul(description), Map.of(DNNL_ARG_SRC, left, DNNL_ARG_WEIGHTS, right, DNNL_ARG_DST, product));
    }

    /** Waits until all steps that were run are done. */
    public void await() {
        stream._wait();
    }

    private <P extends Pointer> P own(P pointer) {
        owned.push(pointer);
        return pointer;
    }

    /** Frees everything, the last first; to close again does nothing. */
    @Override
    public void close() {
        while (!owned.isEmpty()) {
            owned.pop().deallocate();
        }
    }
}
