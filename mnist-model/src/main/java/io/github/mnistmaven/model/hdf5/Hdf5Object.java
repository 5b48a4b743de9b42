package io.github.mnistmaven.model.hdf5;

import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A group or an array of an HDF5 file. */
public sealed interface Hdf5Object {

    /**
     * A group.
     *
     * @param attributes texts by their names
     * @param members by their names, none of which has a slash
     */
    record Group(SortedMap<String, String> attributes, SortedMap<String, Hdf5Object> members) implements Hdf5Object {
        public Group {
            attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        /** A group of {@code members}, without attributes. */
        public static Group of(Map<String, ? extends Hdf5Object> members) {
            return new Group(new TreeMap<>(), new TreeMap<>(members));
        }

        /** The same with one more attribute. */
        public Group with(String attribute, String text) {
            SortedMap<String, String> more = new TreeMap<>(attributes);
            more.put(attribute, text);
            return new Group(more, members);
        }
    }

    /**
     * An array of floats.
     *
     * @param shape the dimensions, the last one fastest
     * @param values as many as the shape says, at least one
     */
    record Dataset(List<Integer> shape, FloatBuffer values) implements Hdf5Object {
        public Dataset {
            shape = List.copyOf(shape);
            values = values.asReadOnlyBuffer();
        }

        @Override
        public FloatBuffer values() {
            return values.duplicate();
        }

        /** The number of bytes that the values take. */
        long bytes() {
            return (long) Float.BYTES * values.remaining();
        }
    }
}
