package io.github.mnistmaven.model.keras;

import io.github.mnistmaven.model.io.BoundedInput;
import io.github.mnistmaven.model.io.ModelFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A {@code .keras} file that nobody knows. */
final class KerasArchive implements AutoCloseable {
    private final ZipFile zip;

    KerasArchive(Path file) throws IOException {
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(e);
        }
    }

    /** The content of an entry, which has to be there; refused as soon as there is more of it than agreed. */
    byte[] read(String name, long maxBytes) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ModelFormatException("expected a zip file with an entry " + name + ", found none");
        }
        CheckedInputStream checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
        try (InputStream in = new BoundedInput(checked, maxBytes)) {
            byte[] content = in.readAllBytes();
            if (checked.getChecksum().getValue() != entry.getCrc()) {
                throw new ModelFormatException("expected content that fits its checksum: the file is damaged");
            }
            return content;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    /** Whether there is an entry of a name. */
    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ModelFormatException damaged(Exception e) {
        String reason = e.getMessage() == null ? "unexpected end" : e.getMessage();
        return new ModelFormatException("the zip file is damaged (" + reason + ")", e);
    }
}
