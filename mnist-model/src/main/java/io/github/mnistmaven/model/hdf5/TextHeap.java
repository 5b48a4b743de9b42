package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Where texts of any length lie ("global heap"). */
final class TextHeap {
    private static final int PREFIX_BYTES = 16;
    private static final int ALIGNMENT = 8;

    private final FileBytes file;
    private final Map<Long, Map<Integer, ByteBuffer>> collections = new HashMap<>();

    TextHeap(FileBytes file) {
        this.file = file;
    }

    /** The text that a reference of 16 bytes refers to. */
    ByteBuffer get(ByteBuffer reference) throws ModelFormatException {
        long length = Integer.toUnsignedLong(reference.getInt(0));
        if (length == 0) {
            return FileBytes.slice(reference, 0, 0);
        }
        long address = reference.getLong(4);
        int index = reference.getInt(12);
        Map<Integer, ByteBuffer> collection = collections.get(address);
        if (collection == null) {
            collection = read(address);
            collections.put(address, collection);
        }
        ByteBuffer object = collection.get(index);
        if (object == null || length > object.capacity()) {
            throw new ModelFormatException(
                    "expected a text of " + length + " bytes as object " + index + " of the heap at byte " + address);
        }
        // counts as often as it is referred to
        file.metadata(0, length);
        return FileBytes.slice(object, 0, (int) length);
    }

    private Map<Integer, ByteBuffer> read(long address) throws ModelFormatException {
        long size = file.metadata(address, PREFIX_BYTES, "GCOL").getLong(8);
        ByteBuffer heap = file.metadata(address, size);
        heap.position(Math.min(PREFIX_BYTES, heap.limit()));
        Map<Integer, ByteBuffer> objects = new HashMap<>();
        while (heap.remaining() >= PREFIX_BYTES) {
            ByteBuffer prefix = StoredHeader.take(heap, PREFIX_BYTES);
            int index = Short.toUnsignedInt(prefix.getShort(0));
            if (index == 0) {
                break;
            }
            ByteBuffer object = StoredHeader.take(heap, prefix.getLong(8));
            objects.put(index, object);
            int padding = (ALIGNMENT - object.capacity() % ALIGNMENT) % ALIGNMENT;
            StoredHeader.take(heap, Math.min(padding, heap.remaining()));
        }
        return objects;
    }
}
