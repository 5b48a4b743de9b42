package io.github.mnistmaven.model.hdf5;

import java.nio.ByteBuffer;

/**
 * A message of an object's header.
 *
 * @param type which kind of message it is: one of the constants here, or another that doesn't matter here
 * @param content its bytes
 */
record Message(int type, ByteBuffer content) {
    static final int DATASPACE = 0x01;
    static final int LINK_INFO = 0x02;
    static final int DATATYPE = 0x03;
    static final int FILL_VALUE = 0x05;
    static final int LINK = 0x06;
    static final int EXTERNAL_FILES = 0x07;
    static final int DATA_LAYOUT = 0x08;
    static final int GROUP_INFO = 0x0a;
    static final int ATTRIBUTE = 0x0c;
    static final int CONTINUATION = 0x10;
    static final int SYMBOL_TABLE = 0x11;
    static final int ATTRIBUTE_INFO = 0x15;

    @Override
    public ByteBuffer content() {
        return content.duplicate().order(content.order());
    }
}
