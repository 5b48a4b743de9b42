package io.github.mnistmaven.model.safetensors;

import io.github.mnistmaven.model.io.FloatBytes;
import io.github.mnistmaven.model.io.JsonText;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Reads and writes files of the <a href="https://github.com/huggingface/safetensors">safetensors</a> project.
 *
 * <p>A file is the length of its header (8 bytes, little-endian), the header, and the values of all tensors, little-
 * endian, one tensor behind the other without gaps. The header is JSON: {@code {"__metadata__": {"key": "text"},
 * "name": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]}}}, with spaces up to a multiple of 8 bytes.
 */
public final class Safetensors {
    /** More than ten thousand tensors take; the project's own limit is 100 MB. */
    private static final int MAX_HEADER_BYTES = 1 << 22;

    private static final int ALIGNMENT = 8;
    private static final int CHUNK = 1 << 14;

    private Safetensors() {}

    /** The most bytes that a file with this many values of any type takes. */
    public static long maxBytes(long parameters) {
        return Long.BYTES + MAX_HEADER_BYTES + Double.BYTES * parameters;
    }

    /**
     * Writes a file, byte by byte as the project's own library does: tensors in the order of their names' code points.
     * The stream is left open.
     *
     * @param tensors written as {@code F32}; no two have the same name
     * @param metadata texts by their names; none if empty
     */
    public static void write(OutputStream out, List<Tensor> tensors, SortedMap<String, String> metadata)
            throws IOException {
        List<Tensor> sorted = tensors.stream()
                .sorted(Comparator.comparing(tensor -> utf8(tensor.name()), Arrays::compareUnsigned))
                .toList();
        byte[] json = utf8(JsonText.compact(header(sorted, metadata)));
        byte[] header = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        Arrays.fill(header, json.length, header.length, (byte) ' ');
        out.write(littleEndian(Long.BYTES).putLong(header.length).array());
        out.write(header);
        for (Tensor tensor : sorted) {
            FloatBytes.write(tensor.values(), ByteOrder.LITTLE_ENDIAN, out);
        }
    }

    /**
     * Reads a file to its end. Memory grows with the bytes that are really there.
     *
     * @return tensors in the order of their values in the file, all values finite; those of {@code F64}, {@code F16}
     *     and {@code BF16} turned to {@code float}
     * @throws ModelFormatException if it is damaged, has numbers of another type, or takes more than {@code budget}
     */
    public static List<Tensor> read(InputStream in, MemoryBudget budget) throws IOException {
        Header header = Header.parse(header(in));
        budget.requireParameters(header.parameters());
        List<Tensor> tensors = new ArrayList<>();
        for (Header.Entry entry : header.entries()) {
            tensors.add(Tensor.of(entry.spec(), values(entry, in)));
        }
        if (in.read() >= 0) {
            throw new ModelFormatException("expected the end of the file behind the last tensor, found more");
        }
        return tensors;
    }

    private static Map<String, Object> header(List<Tensor> tensors, SortedMap<String, String> metadata) {
        Map<String, Object> header = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            header.put(Header.METADATA, metadata);
        }
        long begin = 0;
        for (Tensor tensor : tensors) {
            long end = begin + (long) Float.BYTES * tensor.length();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put(Header.TYPE, NumberType.F32.name());
            entry.put(Header.SHAPE, tensor.shape());
            entry.put(Header.OFFSETS, List.of(begin, end));
            if (header.put(tensor.name(), entry) != null) {
                throw new IllegalArgumentException("two tensors are called " + tensor.name());
            }
            begin = end;
        }
        return header;
    }

    private static String header(InputStream in) throws IOException {
        byte[] length = in.readNBytes(Long.BYTES);
        if (length.length < Long.BYTES) {
            throw new ModelFormatException(
                    "expected the header's length in " + Long.BYTES + " bytes, found " + length.length + " bytes");
        }
        long bytes = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (bytes < 0 || bytes > MAX_HEADER_BYTES) {
            throw new ModelFormatException("expected a header of at most " + MAX_HEADER_BYTES + " bytes, found "
                    + Long.toUnsignedString(bytes));
        }
        byte[] header = in.readNBytes((int) bytes);
        if (header.length < bytes) {
            throw new ModelFormatException("expected a header of " + bytes + " bytes, found " + header.length);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ModelFormatException("expected a header in UTF-8, found other bytes", e);
        }
    }

    private static float[] values(Header.Entry entry, InputStream in) throws IOException {
        NumberType type = entry.type();
        int length = Math.toIntExact(entry.spec().length());
        float[] values = new float[Math.min(length, CHUNK)];
        for (int from = 0; from < length; from += CHUNK) {
            int count = Math.min(CHUNK, length - from);
            byte[] chunk = in.readNBytes(count * type.bytes());
            if (chunk.length < count * type.bytes()) {
                long found = (long) from * type.bytes() + chunk.length;
                throw new ModelFormatException(
                        entry.spec().name() + ": expected " + (entry.end() - entry.begin()) + " bytes, found " + found);
            }
            if (from == values.length) {
                values = Arrays.copyOf(values, (int) Math.min(length, 2L * from));
            }
            ByteBuffer bytes = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = from; i < from + count; i++) {
                values[i] = type.next(bytes);
                if (!Float.isFinite(values[i])) {
                    throw new ModelFormatException(
                            entry.spec().name() + ": expected finite values, found " + values[i] + " at " + i);
                }
            }
        }
        return values;
    }

    private static ByteBuffer littleEndian(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
