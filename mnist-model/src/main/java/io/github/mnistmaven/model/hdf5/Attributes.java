package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes of an object, as far as they are texts. */
final class Attributes {

    private record Attribute(ValueType type, ValueSpace space, ByteBuffer values) {}

    private final TextHeap heap;
    private final Map<String, Attribute> attributes = new HashMap<>();

    Attributes(TextHeap heap, StoredHeader header) throws ModelFormatException {
        this.heap = heap;
        for (Message attribute : header.all(Message.ATTRIBUTE).toList()) {
            add(attribute.content());
        }
        for (Message info : header.all(Message.ATTRIBUTE_INFO).toList()) {
            requireNoHeap(info.content());
        }
    }

    /** The texts of an attribute, one of a single value; empty if there is no such attribute. */
    Optional<List<String>> texts(String name) throws ModelFormatException {
        Attribute attribute = attributes.get(name);
        if (attribute == null) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        ByteBuffer values =
                attribute.values().duplicate().order(attribute.values().order());
        for (long i = 0; i < attribute.space().count(); i++) {
            texts.add(text(
                    name,
                    attribute.type(),
                    StoredHeader.take(values, attribute.type().bytes())));
        }
        return Optional.of(texts);
    }

    private String text(String name, ValueType type, ByteBuffer value) throws ModelFormatException {
        return switch (type.kind()) {
            case TEXT -> decode(value);
            case TEXT_REFERENCE -> decode(heap.get(value));
            default -> throw new ModelFormatException("attribute " + name + ": expected text, found " + type.kind());
        };
    }

    /** A text that ends before the first zero, or where its bytes end. */
    private static String decode(ByteBuffer utf8) {
        int end = 0;
        while (end < utf8.capacity() && utf8.get(end) != 0) {
            end++;
        }
        return StandardCharsets.UTF_8.decode(utf8.slice(0, end)).toString();
    }

    private void add(ByteBuffer message) throws ModelFormatException {
        int version = StoredHeader.take(message, 1).get();
        int flags = StoredHeader.take(message, 1).get();
        if (version < 1 || version > 3 || version > 1 && flags != 0) {
            throw new ModelFormatException("expected an attribute of version 1 to 3 with a type of its own");
        }
        ByteBuffer lengths = StoredHeader.take(message, 6);
        StoredHeader.take(message, version == 3 ? 1 : 0);
        boolean isPadded = version == 1;
        String name = decode(part(message, lengths.getShort(), isPadded));
        ValueType type = ValueType.of(part(message, lengths.getShort(), isPadded));
        ValueSpace space = ValueSpace.of(part(message, lengths.getShort(), isPadded));
        attributes.put(name, new Attribute(type, space, message));
    }

    private static ByteBuffer part(ByteBuffer message, short length, boolean isPadded) throws ModelFormatException {
        int bytes = Short.toUnsignedInt(length);
        ByteBuffer part = StoredHeader.take(message, bytes);
        StoredHeader.take(message, isPadded ? (8 - bytes % 8) % 8 : 0);
        return part;
    }

    private static void requireNoHeap(ByteBuffer info) throws ModelFormatException {
        StoredHeader.take(info, 1);
        boolean isOrderTracked = (StoredHeader.take(info, 1).get() & 1) != 0;
        StoredHeader.take(info, isOrderTracked ? Short.BYTES : 0);
        if (StoredHeader.take(info, Long.BYTES).getLong() != Hdf5File.UNDEFINED) {
            throw new ModelFormatException(
                    "expected attributes in an object's header, found them in a heap, where Keras writes none");
        }
    }
}
