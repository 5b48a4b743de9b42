package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A group of an HDF5 file that nobody knows. Members are read when they are asked for; their paths begin the messages
 * of exceptions. Files of whatever version are read, as far as Keras writes such things: members are found by hard
 * links alone, values lie one after the other in the file itself.
 */
public final class StoredGroup {
    private final FileBytes file;
    private final TextHeap heap;
    private final String path;
    private final Map<String, Long> links;
    private final Attributes attributes;

    private StoredGroup(FileBytes file, TextHeap heap, String path, long address) throws ModelFormatException {
        this.file = file;
        this.heap = heap;
        this.path = path;
        StoredHeader header = StoredHeader.of(file, address);
        links = Links.of(file, header);
        attributes = new Attributes(heap, header);
    }

    /** Whether a file begins as those of HDF5 do. */
    public static boolean isHdf5(byte[] start) {
        return Superblock.isAtStartOf(start);
    }

    /**
     * The root of a file. Values of datasets are not copied, so the caller no longer changes {@code content}.
     *
     * @throws ModelFormatException if it isn't an HDF5 file, is damaged, or laid out as Keras lays out none
     */
    public static StoredGroup root(byte[] content) throws ModelFormatException {
        if (!isHdf5(content)) {
            throw new ModelFormatException("expected an HDF5 file");
        }
        FileBytes file = new FileBytes(content);
        return new StoredGroup(file, new TextHeap(file), "", Superblock.root(file));
    }

    /** The path in the file: {@code /layers/conv2d}; empty for the root. */
    public String path() {
        return path;
    }

    /** The names of the members. */
    public Set<String> names() {
        return links.keySet();
    }

    /** The group of a name; empty if there is none. */
    public Optional<StoredGroup> find(String name) throws ModelFormatException {
        return links.containsKey(name) ? Optional.of(get(name)) : Optional.empty();
    }

    /** The group of a name, which has to be there. */
    public StoredGroup get(String name) throws ModelFormatException {
        try {
            return new StoredGroup(file, heap, path(name), address(name));
        } catch (ModelFormatException e) {
            throw e.in(path(name));
        }
    }

    /** The dataset of a name, which has to be there. */
    public Hdf5Object.Dataset dataset(String name) throws ModelFormatException {
        try {
            return StoredValues.of(file, StoredHeader.of(file, address(name)));
        } catch (ModelFormatException e) {
            throw e.in(path(name));
        }
    }

    /** The text of an attribute; empty if there is no such attribute. */
    public Optional<String> text(String attribute) throws ModelFormatException {
        Optional<List<String>> texts = texts(attribute);
        if (texts.isPresent() && texts.get().size() != 1) {
            throw new ModelFormatException("attribute " + attribute + ": expected one text, found "
                    + texts.get().size());
        }
        return texts.map(one -> one.get(0));
    }

    /** The texts of an attribute; empty if there is no such attribute. */
    public Optional<List<String>> texts(String attribute) throws ModelFormatException {
        try {
            return attributes.texts(attribute);
        } catch (ModelFormatException e) {
            throw path.isEmpty() ? e : e.in(path);
        }
    }

    private String path(String name) {
        return path + "/" + name;
    }

    private long address(String name) throws ModelFormatException {
        Long address = links.get(name);
        if (address == null) {
            throw new ModelFormatException("expected a group or a dataset of this name, found none");
        }
        if (address == Links.ELSEWHERE) {
            throw new ModelFormatException("expected it in the place of its name, found a link to elsewhere");
        }
        return address;
    }
}
