package io.github.mnistmaven.experiment.io;

import io.github.mnistmaven.model.io.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a file so that a reader sees the old content or the new, never a part: aside first, then renamed. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Replaces {@code file} by {@code text} in UTF-8; makes the directories it needs. */
    public static void write(Path file, String text) throws IOException {
        write(file, Content.text(text));
    }

    /** Replaces {@code file} by {@code text} in UTF-8, unless that is what it holds; whether it was replaced. */
    public static boolean update(Path file, String text) throws IOException {
        boolean same = Files.isRegularFile(file)
                && Arrays.equals(Files.readAllBytes(file), text.getBytes(StandardCharsets.UTF_8));
        if (!same) {
            write(file, text);
        }
        return !same;
    }

    /**
     * Makes {@code file} of {@code text} in UTF-8, complete from its first moment on; makes the directories it needs.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is such a file, even if somebody makes it right now; it
     *     is left as it is. Its {@code getFile} is {@code file}.
     */
    public static void create(Path file, String text) throws IOException {
        try (AsideFile aside = aside(file, Content.text(text), AsideFile.Creation.USUAL)) {
            aside.create();
        }
    }

    /** Replaces {@code file} by {@code content}; makes the directories it needs. */
    public static void write(Path file, Content content) throws IOException {
        try (AsideFile aside = aside(file, content, AsideFile.Creation.USUAL)) {
            aside.replace();
        }
    }

    /**
     * The same, for a file in whose directory nothing else may ever be seen: {@code content} is complete in
     * {@code directory} before it is moved.
     */
    public static void write(Path file, Path directory, Content content) throws IOException {
        try (AsideFile aside = AsideFile.prepare(file, directory, content, AsideFile.Creation.USUAL)) {
            aside.replace();
        }
    }

    /** Replaces {@code file} by {@code content} that nobody but the file's owner can read; see {@link OwnerOnly}. */
    public static void writeOwnerOnly(Path file, Content content) throws IOException {
        try (AsideFile aside = aside(file, content, OwnerOnly::create)) {
            aside.replace();
        }
    }

    private static AsideFile aside(Path file, Content content, AsideFile.Creation creation) throws IOException {
        return AsideFile.prepare(file, file.toAbsolutePath().getParent(), content, creation);
    }
}
