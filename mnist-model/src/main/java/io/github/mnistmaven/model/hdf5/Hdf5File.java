package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.FloatBytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes HDF5 files: superblock of version 2, which HDF5 1.8 and later read; then the headers of all objects; then all
 * values. The bytes depend on the content alone, as times are left out and names sorted.
 */
public final class Hdf5File {
    /** The address of what there is not. */
    static final long UNDEFINED = -1;

    private final Bytes headers = new Bytes();
    private final List<Hdf5Object.Dataset> datasets = new ArrayList<>();
    private long nextHeader = Superblock.BYTES;
    private long nextValues;

    private Hdf5File(long endOfHeaders) {
        nextValues = endOfHeaders;
    }

    /** Writes a file whose root is {@code root}; leaves {@code out} open. Takes little memory, however long it is. */
    public static void write(Hdf5Object.Group root, OutputStream out) throws IOException {
        Hdf5File measured = new Hdf5File(0);
        measured.place(root);
        Hdf5File file = new Hdf5File(measured.nextHeader);
        out.write(Superblock.bytes(file.place(root), file.nextValues));
        out.write(file.headers.toArray());
        for (Hdf5Object.Dataset dataset : file.datasets) {
            FloatBytes.write(dataset.values(), ByteOrder.LITTLE_ENDIAN, out);
        }
    }

    /** Appends the header of an object, after those of its members; gives its address. */
    private long place(Hdf5Object object) {
        byte[] header = header(object);
        long address = nextHeader;
        headers.put(header);
        nextHeader += header.length;
        return address;
    }

    private byte[] header(Hdf5Object object) {
        if (object instanceof Hdf5Object.Group group) {
            Map<String, Long> links = new TreeMap<>();
            group.members().forEach((name, member) -> links.put(name, place(member)));
            return ObjectHeader.of(group, links);
        }
        Hdf5Object.Dataset dataset = (Hdf5Object.Dataset) object;
        long values = nextValues;
        datasets.add(dataset);
        nextValues += dataset.bytes();
        return ObjectHeader.of(dataset, values);
    }
}
