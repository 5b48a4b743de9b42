package io.github.mnistmaven.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The zip file that holds a model. */
final class ModelArchive {
    /** Of the entries before the one that is read: more than the largest model has. */
    private static final long MAX_SKIPPED_BYTES = (1L << 28) + (1L << 24);

    /** Opens the zip file anew, from its beginning. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** Makes something of what an entry holds. */
    @FunctionalInterface
    interface Content<T> {
        T read(InputStream in) throws IOException;
    }

    private final Source source;

    ModelArchive(Source source) {
        this.source = source;
    }

    /** Reads an entry of at most {@code maxBytes}. A small file inflates to no more than is budgeted. */
    <T> T read(String name, long maxBytes, Content<T> content) throws IOException {
        long left = MAX_SKIPPED_BYTES;
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return content.read(new BoundedInput(zip, maxBytes, name));
                }
                BoundedInput others = new BoundedInput(zip, left, "what lies before " + name);
                others.skipAll();
                left = others.left();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? "unexpected end" : e.getMessage();
            throw new ModelFormatException("the zip file is damaged (" + reason + ")", e);
        }
        throw new ModelFormatException("expected a zip file with an entry " + name + ", found none");
    }
}
