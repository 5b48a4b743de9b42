package io.github.mnistmaven.model.hdf5;

import io.github.mnistmaven.model.io.ModelFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The members of a group: as messages of its header, or in a symbol table, as HDF5 has them since its beginnings. */
final class Links {
    /** The address of a member that lies elsewhere, by a path or in another file. */
    static final long ELSEWHERE = -1;

    private static final int ENTRY_BYTES = 40;
    private static final int SOFT_LINK = 2;
    private static final int DEEPEST_TREE = 16;

    private final FileBytes file;
    private final Map<String, Long> addresses = new LinkedHashMap<>();
    private ByteBuffer names;

    private Links(FileBytes file) {
        this.file = file;
    }

    /** The addresses of the members' headers by their names. */
    static Map<String, Long> of(FileBytes file, StoredHeader header) throws ModelFormatException {
        Links links = new Links(file);
        for (Message info : header.all(Message.LINK_INFO).toList()) {
            requireNoHeap(info.content());
        }
        for (Message link : header.all(Message.LINK).toList()) {
            links.add(link.content());
        }
        List<Message> tables = header.all(Message.SYMBOL_TABLE).toList();
        if (!tables.isEmpty()) {
            links.addTable(tables.get(0).content());
        }
        return links.addresses;
    }

    private static void requireNoHeap(ByteBuffer info) throws ModelFormatException {
        StoredHeader.take(info, 1);
        boolean isOrderTracked = (StoredHeader.take(info, 1).get() & 1) != 0;
        StoredHeader.take(info, isOrderTracked ? Long.BYTES : 0);
        if (StoredHeader.take(info, Long.BYTES).getLong() != Hdf5File.UNDEFINED) {
            throw new ModelFormatException(
                    "expected links in a group's header, found them in a heap, where Keras writes none");
        }
    }

    private void add(ByteBuffer link) throws ModelFormatException {
        int version = StoredHeader.take(link, 1).get();
        int flags = StoredHeader.take(link, 1).get();
        if (version != 1) {
            throw new ModelFormatException("expected a link of version 1, found " + version);
        }
        int kind = (flags & 0x08) != 0 ? StoredHeader.take(link, 1).get() : 0;
        StoredHeader.take(link, (flags & 0x04) != 0 ? Long.BYTES : 0);
        StoredHeader.take(link, (flags & 0x10) != 0 ? 1 : 0);
        long length = StoredHeader.unsigned(link, 1 << (flags & 3));
        String name = text(StoredHeader.take(link, length));
        addresses.put(name, kind == 0 ? StoredHeader.take(link, Long.BYTES).getLong() : ELSEWHERE);
    }

    private void addTable(ByteBuffer table) throws ModelFormatException {
        long tree = StoredHeader.take(table, Long.BYTES).getLong();
        ByteBuffer heap = file.metadata(StoredHeader.take(table, Long.BYTES).getLong(), 32, "HEAP");
        names = file.metadata(heap.getLong(24), heap.getLong(8));
        addTree(tree, DEEPEST_TREE);
    }

    private void addTree(long address, int below) throws ModelFormatException {
        ByteBuffer node = file.metadata(address, 24, "TREE");
        int type = node.get();
        int level = Byte.toUnsignedInt(node.get());
        int entries = Short.toUnsignedInt(node.getShort());
        if (type != 0 || level >= below) {
            throw new ModelFormatException(
                    "expected a tree of links at byte " + address + ", found type " + type + ", level " + level);
        }
        int keyAndChild = 16;
        ByteBuffer children = file.metadata(address + 24, (long) entries * keyAndChild + Long.BYTES);
        for (int i = 0; i < entries; i++) {
            long child = children.getLong(i * keyAndChild + Long.BYTES);
            if (level > 0) {
                addTree(child, level);
            } else {
                addEntries(child);
            }
        }
    }

    private void addEntries(long address) throws ModelFormatException {
        ByteBuffer node = file.metadata(address, 8, "SNOD");
        int count = Short.toUnsignedInt(node.getShort(6));
        ByteBuffer entries = file.metadata(address + 8, (long) count * ENTRY_BYTES);
        for (int i = 0; i < count; i++) {
            int at = i * ENTRY_BYTES;
            boolean isElsewhere = entries.getInt(at + 16) == SOFT_LINK;
            addresses.put(name(entries.getLong(at)), isElsewhere ? ELSEWHERE : entries.getLong(at + Long.BYTES));
        }
    }

    private String name(long offset) throws ModelFormatException {
        for (long end = offset; offset >= 0 && end < names.capacity(); end++) {
            if (names.get((int) end) == 0) {
                // counts again, as entries may share a name
                file.metadata(0, end - offset);
                return text(FileBytes.slice(names, (int) offset, (int) (end - offset)));
            }
        }
        throw new ModelFormatException(
                "expected a link's name within " + names.capacity() + " bytes, found it at byte " + offset);
    }

    private static String text(ByteBuffer utf8) {
        return StandardCharsets.UTF_8.decode(utf8).toString();
    }
}
