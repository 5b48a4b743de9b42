package io.github.mnistmaven.model.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The header of a group or a dataset: version 2, one chunk, no times (chapter IV.A of the specification). How long it
 * is doesn't depend on the addresses in it.
 */
final class ObjectHeader {
    private static final int UTF_8 = 1;
    private static final int LONGEST_MESSAGE = 0xffff;

    private final Bytes messages = new Bytes();

    private ObjectHeader() {}

    /** @param links the addresses of the headers of its members, by their names */
    static byte[] of(Hdf5Object.Group group, Map<String, Long> links) {
        ObjectHeader header = new ObjectHeader();
        // all links are messages of this header: there is neither a heap nor an index of them
        header.add(
                Message.LINK_INFO,
                new Bytes().put(0, 0).putLong(Hdf5File.UNDEFINED).putLong(Hdf5File.UNDEFINED));
        // without it, libraries can't add members
        header.add(Message.GROUP_INFO, new Bytes().put(0, 0));
        group.attributes().forEach((name, text) -> header.add(Message.ATTRIBUTE, attribute(name, text)));
        links.forEach((name, address) -> header.add(Message.LINK, link(name, address)));
        return header.bytes();
    }

    /** @param address where its values lie */
    static byte[] of(Hdf5Object.Dataset dataset, long address) {
        ObjectHeader header = new ObjectHeader();
        header.add(Message.DATASPACE, dataspace(dataset.shape()));
        header.add(Message.DATATYPE, singlePrecision());
        // written late, if somebody gives one
        header.add(Message.FILL_VALUE, new Bytes().put(3, 0x0a));
        // contiguous
        header.add(Message.DATA_LAYOUT, new Bytes().put(3, 1).putLong(address).putLong(dataset.bytes()));
        return header.bytes();
    }

    private void add(int type, Bytes message) {
        if (message.size() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("HDF5 has no room for a name or a text of " + message.size() + " bytes");
        }
        messages.put(type).putShort(message.size()).put(0).put(message.toArray());
    }

    private byte[] bytes() {
        int lengthOfFourBytes = 2;
        return new Bytes()
                .put("OHDR".getBytes(StandardCharsets.US_ASCII))
                .put(2, lengthOfFourBytes)
                .putInt(messages.size())
                .put(messages.toArray())
                .putChecksum()
                .toArray();
    }

    private static Bytes link(String name, long address) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int charsetAndLengthOfTwoBytes = 0x11;
        return new Bytes()
                .put(1, charsetAndLengthOfTwoBytes, UTF_8)
                .putShort(text.length)
                .put(text)
                .putLong(address);
    }

    /** One text of a fixed length. */
    private static Bytes attribute(String name, String text) {
        byte[] title = name.getBytes(StandardCharsets.UTF_8);
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        // a text has at least one byte
        Bytes type = string(Math.max(1, value.length));
        Bytes space = dataspace(List.of());
        Bytes attribute = new Bytes()
                .put(3, 0)
                .putShort(title.length + 1)
                .putShort(type.size())
                .putShort(space.size())
                .put(UTF_8)
                .put(title)
                .put(0)
                .put(type.toArray())
                .put(space.toArray())
                .put(value);
        return value.length == 0 ? attribute.put(0) : attribute;
    }

    private static Bytes dataspace(List<Integer> shape) {
        Bytes space = new Bytes().put(2, shape.size(), 0, shape.isEmpty() ? 0 : 1);
        shape.forEach(space::putLong);
        return space;
    }

    /** UTF-8, filled up with zeros. */
    private static Bytes string(int length) {
        return new Bytes().put(0x13, 0x11, 0, 0).putInt(length);
    }

    /** IEEE 754, little-endian. */
    private static Bytes singlePrecision() {
        return new Bytes()
                .put(0x11, 0x20, 31, 0) // floating point, leading bit of the mantissa implied, sign in bit 31
                .putInt(Float.BYTES)
                .putShort(0) // from bit 0
                .putShort(Float.SIZE)
                .put(23, 8, 0, 23) // exponent: first bit and number of bits; mantissa likewise
                .putInt(127); // added to exponents
    }
}
