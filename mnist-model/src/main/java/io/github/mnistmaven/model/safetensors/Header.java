package io.github.mnistmaven.model.safetensors;

import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.TensorSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a safetensors file says of its tensors.
 *
 * @param entries in the order of their values, which lie one behind the other without gaps
 */
record Header(List<Entry> entries) {
    static final String METADATA = "__metadata__";
    static final String TYPE = "dtype";
    static final String SHAPE = "shape";
    static final String OFFSETS = "data_offsets";

    /** @param begin the place of its first byte behind the header */
    record Entry(TensorSpec spec, NumberType type, long begin, long end) {}

    Header {
        entries = List.copyOf(entries);
    }

    /**
     * Reads it.
     *
     * @throws ModelFormatException if tensors overlap, leave gaps, or are not as long as their shape says
     */
    static Header parse(String json) throws ModelFormatException {
        JsonValue tree = JsonTree.read(json);
        List<Entry> entries = new ArrayList<>();
        for (String key : tree.keys()) {
            if (key.equals(METADATA)) {
                requireTexts(tree.get(key));
            } else {
                entries.add(entry(key, tree.get(key)));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end));
        long end = 0;
        for (Entry entry : entries) {
            if (entry.begin() != end) {
                throw new ModelFormatException(
                        entry.spec().name() + ": expected its values to begin at " + end + ", found " + entry.begin());
            }
            end = entry.end();
        }
        return new Header(entries);
    }

    /** The number of values of all tensors. */
    long parameters() {
        return entries.stream().mapToLong(entry -> entry.spec().length()).sum();
    }

    private static void requireTexts(JsonValue metadata) throws ModelFormatException {
        for (String key : metadata.keys()) {
            metadata.get(key).text();
        }
    }

    private static Entry entry(String name, JsonValue value) throws ModelFormatException {
        value.requireNothingBut(Set.of(TYPE, SHAPE, OFFSETS));
        NumberType type = type(value.get(TYPE));
        List<Integer> shape = new ArrayList<>();
        for (JsonValue dimension : value.get(SHAPE).elements()) {
            shape.add(dimension.whole(1, Integer.MAX_VALUE));
        }
        List<JsonValue> offsets = value.get(OFFSETS).elements();
        if (offsets.size() != 2) {
            throw value.get(OFFSETS).unexpected("two whole numbers");
        }
        TensorSpec spec = new TensorSpec(name, shape);
        long begin = offsets.get(0).whole(0, Long.MAX_VALUE);
        long end = offsets.get(1).whole(begin, Long.MAX_VALUE);
        if (spec.length() > Integer.MAX_VALUE || end - begin != spec.length() * type.bytes()) {
            throw new ModelFormatException(name + ": expected as many bytes as " + TensorSpec.text(shape) + " of "
                    + type + " take, found " + (end - begin));
        }
        return new Entry(spec, type, begin, end);
    }

    private static NumberType type(JsonValue value) throws ModelFormatException {
        String word = value.text();
        return Arrays.stream(NumberType.values())
                .filter(type -> type.name().equals(word))
                .findFirst()
                .orElseThrow(() -> value.unexpected("one of "
                        + Arrays.stream(NumberType.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
