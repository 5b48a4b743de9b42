package io.github.mnistmaven.model.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the content of a file. */
@FunctionalInterface
public interface Content {
    void writeTo(OutputStream out) throws IOException;

    /** {@code text} in UTF-8. */
    static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
