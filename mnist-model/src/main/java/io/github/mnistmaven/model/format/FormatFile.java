package io.github.mnistmaven.model.format;

import io.github.mnistmaven.model.io.Content;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that holds a trained network, or a part of it. It is made each time that it is written, always the same bytes.
 *
 * @param format its format
 * @param name what it is called, one of its format's {@link ModelFormat#fileNames()}
 * @param content writes it
 */
public record FormatFile(ModelFormat format, String name, Content content) {

    /** Writes the file; leaves {@code out} open. */
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(out);
    }
}
