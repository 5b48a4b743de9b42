package io.github.mnistmaven.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The zip file that holds a model. */
final class ModelArchive {

    /** Opens the zip file anew, from its beginning. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;

    ModelArchive(Source source) {
        this.source = source;
    }

    /** Reads an entry of at most {@code maxBytes}, so that a small file can't fill the memory. */
    byte[] read(String name, int maxBytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return read(zip, name, maxBytes);
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? "unexpected end" : e.getMessage();
            throw new ModelFormatException("the zip file is damaged (" + reason + ")", e);
        }
        throw new ModelFormatException("expected a zip file with an entry " + name + ", found none");
    }

    private static byte[] read(InputStream in, String name, int maxBytes) throws IOException {
        byte[] bytes = in.readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new ModelFormatException(name + ": expected at most " + maxBytes + " bytes, found more");
        }
        return bytes;
    }
}
