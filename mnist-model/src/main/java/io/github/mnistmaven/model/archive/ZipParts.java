package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.io.BoundedInput;
import io.github.mnistmaven.model.io.ModelFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads entries of a zip file that nobody knows, in whatever order they are. */
final class ZipParts {
    /** Of the entries before the one that is read: more than the largest model of 0.1 has. */
    private static final long MAX_SKIPPED_BYTES = (1L << 28) + (1L << 24);

    private final ModelFile.Source source;

    ZipParts(ModelFile.Source source) {
        this.source = source;
    }

    /** Reads an entry of at most {@code maxBytes}. A small file inflates to no more than is agreed. */
    <T> T read(String name, long maxBytes, Part<T> content) throws IOException {
        return read(Map.of(name, in -> content.read(new BoundedInput(in, maxBytes))), name);
    }

    /**
     * Reads the first entry that comes of those that are wanted.
     *
     * @param contents what to make of each, by its name
     * @param missed the entry that is missed if there is none of them
     */
    <T> T read(Map<String, Part<T>> contents, String missed) throws IOException {
        long left = MAX_SKIPPED_BYTES;
        try (ZipInputStream zip = new ZipInputStream(source.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Part<T> content = contents.get(entry.getName());
                if (content != null) {
                    return located(entry.getName(), zip, content);
                }
                BoundedInput others = new BoundedInput(zip, left, "what lies before " + missed);
                others.skipAll();
                left = others.left();
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            String reason = e.getMessage() == null ? "unexpected end" : e.getMessage();
            throw new ModelFormatException("the zip file is damaged (" + reason + ")", e);
        }
        throw new ModelFormatException("expected a zip file with an entry " + missed + ", found none");
    }

    private static <T> T located(String name, InputStream in, Part<T> content) throws IOException {
        try {
            return content.read(in);
        } catch (ModelFormatException e) {
            throw e.in(name);
        }
    }
}
