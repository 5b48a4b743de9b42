package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The header of an object as it stands in a file: version 1 or 2, in one block or several. */
final class StoredHeader {
    private static final String SIGNATURE = "OHDR";
    private static final String CONTINUATION_SIGNATURE = "OCHK";
    private static final int MOST_BLOCKS = 1000;
    private static final int CHECKSUM_BYTES = Integer.BYTES;
    private static final int SHARED = 2;

    private record Block(long address, long length) {}

    private final FileBytes file;
    private final List<Message> messages = new ArrayList<>();
    private final Deque<Block> continuations = new ArrayDeque<>();

    private StoredHeader(FileBytes file) {
        this.file = file;
    }

    static StoredHeader of(FileBytes file, long address) throws ModelFormatException {
        StoredHeader header = new StoredHeader(file);
        if (file.has(address, SIGNATURE)) {
            header.readVersion2(address);
        } else {
            header.readVersion1(address);
        }
        return header;
    }

    /** The messages of a type. */
    Stream<Message> all(int type) {
        return messages.stream().filter(message -> message.type() == type);
    }

    /** The message of a type. */
    Optional<Message> find(int type) {
        return all(type).findFirst();
    }

    /** The message of a type, which has to be there. */
    ByteBuffer get(int type, String what) throws ModelFormatException {
        return find(type)
                .orElseThrow(() -> new ModelFormatException("expected " + what + ", found none"))
                .content();
    }

    private void readVersion1(long address) throws ModelFormatException {
        int prefix = 16;
        ByteBuffer start = file.metadata(address, prefix);
        if (start.get() != 1) {
            throw new ModelFormatException("expected the header of an object at byte " + address);
        }
        continuations.add(new Block(address + prefix, Integer.toUnsignedLong(start.getInt(8))));
        for (int blocks = 0; !continuations.isEmpty(); blocks++) {
            ByteBuffer block = next(blocks);
            while (block.remaining() >= 8) {
                int type = Short.toUnsignedInt(block.getShort());
                int length = Short.toUnsignedInt(block.getShort());
                int flags = block.get();
                block.position(block.position() + 3);
                add(type, flags, take(block, length));
            }
        }
    }

    private void readVersion2(long address) throws ModelFormatException {
        ByteBuffer start = file.metadata(address, 6, SIGNATURE);
        int version = start.get();
        int flags = start.get();
        if (version != 2) {
            throw new ModelFormatException("expected an object's header of version 1 or 2, found " + version);
        }
        boolean hasTimes = (flags & 0x20) != 0;
        boolean hasPhases = (flags & 0x10) != 0;
        boolean isOrderTracked = (flags & 0x04) != 0;
        int lengthBytes = 1 << (flags & 3);
        int prefix = 6 + (hasTimes ? 16 : 0) + (hasPhases ? 4 : 0) + lengthBytes;
        ByteBuffer length = file.metadata(address + prefix - lengthBytes, lengthBytes);
        long messagesLength = unsigned(length, lengthBytes);
        file.requireChecksum(address, prefix + messagesLength);
        readMessages(file.metadata(address + prefix, messagesLength), isOrderTracked);
        for (int blocks = 1; !continuations.isEmpty(); blocks++) {
            Block block = continuations.peek();
            ByteBuffer content = next(blocks);
            int signature = CONTINUATION_SIGNATURE.length();
            if (content.remaining() < signature + CHECKSUM_BYTES
                    || !file.has(block.address(), CONTINUATION_SIGNATURE)) {
                throw new ModelFormatException("expected " + CONTINUATION_SIGNATURE + " at byte " + block.address());
            }
            file.requireChecksum(block.address(), block.length() - CHECKSUM_BYTES);
            readMessages(
                    FileBytes.slice(content, signature, content.remaining() - signature - CHECKSUM_BYTES),
                    isOrderTracked);
        }
    }

    private void readMessages(ByteBuffer block, boolean isOrderTracked) throws ModelFormatException {
        int prefix = isOrderTracked ? 6 : 4;
        while (block.remaining() >= prefix) {
            int type = Byte.toUnsignedInt(block.get());
            int length = Short.toUnsignedInt(block.getShort());
            int flags = block.get();
            if (isOrderTracked) {
                block.getShort();
            }
            add(type, flags, take(block, length));
        }
    }

    private ByteBuffer next(int blocks) throws ModelFormatException {
        if (blocks >= MOST_BLOCKS) {
            throw new ModelFormatException("expected an object's header of at most " + MOST_BLOCKS + " blocks");
        }
        Block block = continuations.remove();
        return file.metadata(block.address(), block.length());
    }

    private void add(int type, int flags, ByteBuffer content) throws ModelFormatException {
        if (type == Message.CONTINUATION) {
            continuations.add(
                    new Block(take(content, 8).getLong(), take(content, 8).getLong()));
        } else if ((flags & SHARED) != 0) {
            throw new ModelFormatException("expected no messages that objects share, which Keras doesn't write");
        } else {
            messages.add(new Message(type, content));
        }
    }

    /** The next bytes of a buffer. */
    static ByteBuffer take(ByteBuffer buffer, long length) throws ModelFormatException {
        if (length < 0 || length > buffer.remaining()) {
            throw new ModelFormatException(
                    "expected " + length + " bytes of an object's header, found " + buffer.remaining());
        }
        ByteBuffer taken = FileBytes.slice(buffer, buffer.position(), (int) length);
        buffer.position(buffer.position() + (int) length);
        return taken;
    }

    /** A number of some bytes. */
    static long unsigned(ByteBuffer buffer, int bytes) throws ModelFormatException {
        ByteBuffer number = take(buffer, bytes);
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << Byte.SIZE | Byte.toUnsignedLong(number.get(i));
        }
        return value;
    }
}
