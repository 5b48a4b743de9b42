package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.io.DigestingOutput;
import java.io.IOException;

/**
 * A file that holds the trained model, or a part of it.
 *
 * @param name what it is called, within {@code model/}
 * @param format its format
 * @param bytes its size
 * @param sha256 SHA-256 of it, in hexadecimal
 */
public record RecordedFile(String name, ModelFormat format, long bytes, String sha256) {

    /**
     * What is to be recorded of {@code file}, which is made once for it.
     *
     * @throws IOException if it can't be made
     */
    public static RecordedFile of(FormatFile file) throws IOException {
        DigestingOutput out = new DigestingOutput();
        file.writeTo(out);
        return new RecordedFile(file.name(), file.format(), out.bytes(), out.sha256());
    }
}
