package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** The values of a dataset: floating-point numbers that lie one after the other, not in chunks. */
final class StoredValues {
    private static final int COMPACT = 0;
    private static final int CONTIGUOUS = 1;

    private StoredValues() {}

    static Hdf5Object.Dataset of(FileBytes file, StoredHeader header) throws ModelFormatException {
        ValueSpace space = ValueSpace.of(header.get(Message.DATASPACE, "the shape of a dataset"));
        ValueType type = ValueType.of(header.get(Message.DATATYPE, "the type of a dataset"));
        if (type.kind() != ValueType.Kind.FLOAT) {
            throw new ModelFormatException("expected floating-point numbers, found values of another type");
        }
        if (space.count() == 0) {
            throw new ModelFormatException("expected at least one value, found none");
        }
        if (header.find(Message.EXTERNAL_FILES).isPresent()) {
            throw new ModelFormatException("expected values in the file itself, found them in another");
        }
        ByteBuffer bytes = bytes(file, header.get(Message.DATA_LAYOUT, "the place of a dataset's values"));
        if (bytes.capacity() / type.bytes() < space.count()) {
            throw new ModelFormatException("expected " + space.count() + " values of " + type.bytes() + " bytes, found "
                    + bytes.capacity() + " bytes");
        }
        ByteBuffer numbers = bytes.slice(0, (int) space.count() * type.bytes()).order(type.order());
        return new Hdf5Object.Dataset(space.shape(), floats(numbers, type.bytes(), (int) space.count()));
    }

    private static ByteBuffer bytes(FileBytes file, ByteBuffer layout) throws ModelFormatException {
        int version = StoredHeader.take(layout, 1).get();
        int kind = StoredHeader.take(layout, 1).get();
        if (version != 3 && version != 4 || kind != COMPACT && kind != CONTIGUOUS) {
            throw new ModelFormatException(
                    "expected values one after the other, as Keras writes them, found them laid out otherwise");
        }
        if (kind == COMPACT) {
            return StoredHeader.take(layout, StoredHeader.unsigned(layout, Short.BYTES));
        }
        long address = StoredHeader.take(layout, Long.BYTES).getLong();
        if (address == Hdf5File.UNDEFINED) {
            throw new ModelFormatException("expected values, found that none were written");
        }
        return file.values(address, StoredHeader.take(layout, Long.BYTES).getLong());
    }

    private static FloatBuffer floats(ByteBuffer numbers, int bytes, int count) {
        if (bytes == Float.BYTES) {
            return numbers.asFloatBuffer();
        }
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] =
                    bytes == Double.BYTES ? (float) numbers.getDouble(i * bytes) : half(numbers.getShort(i * bytes));
        }
        return FloatBuffer.wrap(floats);
    }

    /** The value of a number of half precision. */
    private static float half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int mantissa = bits & 0x3ff;
        float size = switch (exponent) {
            case 0 -> Math.scalb(mantissa, -24);
            case 0x1f -> mantissa == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb(mantissa | 0x400, exponent - 25);
        };
        return bits < 0 ? -size : size;
    }
}
