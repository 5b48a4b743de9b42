package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.Content;
import io.github.mnistmaven.model.io.DigestingOutput;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;

/** SHA-256 over a part of a model file, which another part names. */
final class PartDigest {

    private PartDigest() {}

    /** The digest of what is written, in lower-case hexadecimal. */
    static String of(Content content) throws IOException {
        DigestingOutput out = new DigestingOutput();
        content.writeTo(out);
        return out.sha256();
    }

    /**
     * Reads a part to its end.
     *
     * @param expected the digest that it must have
     * @param where what names that digest, for the message
     * @throws ModelFormatException if it has another one, whatever {@code content} makes of it
     */
    static <T> T requireOf(InputStream in, String expected, String where, Part<T> content) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, Sha256.newDigest());
        T read;
        try {
            read = content.read(digested);
        } catch (ModelFormatException e) {
            // what doesn't fit in damaged bytes is not worth telling
            require(digested, expected, where);
            throw e;
        }
        require(digested, expected, where);
        return read;
    }

    private static void require(DigestInputStream in, String expected, String where) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        String found = Sha256.hex(in.getMessageDigest());
        if (!found.equals(expected)) {
            throw new ModelFormatException("expected SHA-256 " + expected + ", as " + where + " says, found " + found);
        }
    }
}
