package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.io.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A {@code SHA256SUMS} file for tests. */
record Sums(String text) {

    static Sums of(TinyDataset data) {
        StringBuilder text = new StringBuilder();
        for (IdxFile file : IdxFile.values()) {
            MessageDigest digest = Sha256.newDigest();
            digest.update(data.content(file.unpackedName));
            text.append(Sha256.hex(digest))
                    .append("  ")
                    .append(file.unpackedName)
                    .append('\n');
        }
        return new Sums(text.toString());
    }

    TinyDataset addTo(TinyDataset data) {
        return data.with("SHA256SUMS", text.getBytes(StandardCharsets.UTF_8));
    }
}
