package io.github.mnistmaven.trainer;

import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.model.format.FormatFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The bytes of the files that a trial gives. */
public final class ModelBytes {

    private ModelBytes() {}

    /** Those of {@code model.zip}. */
    public static byte[] of(TrialResult result) throws IOException {
        return of(result, "model.zip");
    }

    /** Those of the file called {@code name}. */
    public static byte[] of(TrialResult result, String name) throws IOException {
        FormatFile file = result.files().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeTo(bytes);
        return bytes.toByteArray();
    }
}
