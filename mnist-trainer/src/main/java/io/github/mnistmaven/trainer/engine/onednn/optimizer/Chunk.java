package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A part of the buffers of parameters, gradients and slots that all passes of an optimizer go over before the next part
 * has its turn: what one pass has read and written is still in a cache for the next, and comes from memory once.
 *
 * @param offset its first value's index
 * @param length the number of its values
 */
record Chunk(long offset, long length) {
    /** The values of a cache line: where each chunk begins. */
    private static final long ALIGNMENT = 16;

    /**
     * The least values that are worth the calls of their own: 8 MB of Adam's four buffers. Less is in a cache anyway.
     */
    private static final long LEAST = 1 << 19;

    /** Chunks of equal length for {@code count} values, in their order. */
    static List<Chunk> all(long count) {
        return all(count, LEAST);
    }

    /** @param least what no chunk is shorter than, but the last one */
    static List<Chunk> all(long count, long least) {
        long chunks = Math.max(1, count / least);
        long each = (count + chunks - 1) / chunks;
        long aligned = (each + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        return LongStream.iterate(0, offset -> offset < count, offset -> offset + aligned)
                .mapToObj(offset -> new Chunk(offset, Math.min(aligned, count - offset)))
                .toList();
    }

    /** Its part of a buffer. */
    Tensor of(Device device, Tensor buffer) {
        return device.view(Layouts.plain(length), buffer, offset);
    }
}
