package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * How many values there are.
 *
 * @param shape the dimensions, none of a single value
 * @param count the number of values
 */
record ValueSpace(List<Integer> shape, long count) {
    private static final int MOST_DIMENSIONS = 8;
    private static final int NOTHING = 2;

    /** What a dataspace message says. */
    static ValueSpace of(ByteBuffer dataspace) throws ModelFormatException {
        ByteBuffer start = StoredHeader.take(dataspace, 4);
        int version = start.get();
        int rank = Byte.toUnsignedInt(start.get());
        if (version != 1 && version != 2 || rank > MOST_DIMENSIONS) {
            throw new ModelFormatException("expected at most " + MOST_DIMENSIONS + " dimensions, found " + rank);
        }
        StoredHeader.take(dataspace, version == 1 ? 4 : 0);
        List<Integer> shape = new ArrayList<>();
        long count = version == 2 && start.get(3) == NOTHING ? 0 : 1;
        for (int i = 0; i < rank; i++) {
            long dimension = StoredHeader.take(dataspace, Long.BYTES).getLong();
            if (dimension < 0 || dimension > Integer.MAX_VALUE || dimension > 0 && count > Long.MAX_VALUE / dimension) {
                throw new ModelFormatException("expected dimensions of at most " + Integer.MAX_VALUE + ", found "
                        + Long.toUnsignedString(dimension));
            }
            shape.add((int) dimension);
            count *= dimension;
        }
        return new ValueSpace(List.copyOf(shape), count);
    }
}
