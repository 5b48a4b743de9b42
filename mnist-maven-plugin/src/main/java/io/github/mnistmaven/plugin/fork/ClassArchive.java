package io.github.mnistmaven.plugin.fork;

import io.github.mnistmaven.experiment.io.Crc32;
import io.github.mnistmaven.experiment.io.OwnFiles;
import io.github.mnistmaven.model.io.Sha256;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The classes that a trainer loads as its JVM has them in memory, so that the next trainer need neither read nor verify
 * them ("class-data sharing"): a third of a second less until it trains. The first trainer with a JVM and a class path
 * writes it when it ends; nothing depends on it, so whatever goes wrong with it is nothing that anybody has to know.
 *
 * <p>It is code, which a JVM does not verify again. So it is only made and used in a directory that nobody but the user
 * can write to, see {@link OwnFiles}. A JVM crashes with one that was cut short, so its name has its checksum.
 *
 * @param key by what it is known: whatever makes a JVM refuse one
 * @param file where it is, or where a trainer is to write it
 * @param exists which of both
 */
public record ClassArchive(String key, Path file, boolean exists) {
    private static final String SUFFIX = ".jsa";

    /** What a version of plugin, JVM or library leaves that nobody uses any more is 18 MB. */
    private static final Duration KEPT_UNUSED = Duration.ofDays(30);

    /** What has to be free so that none is cut short: some times what one takes. */
    private static final long SPACE = 100 << 20;

    /**
     * The archive for a JVM and a class path, in the first of {@code caches} that is the user's own; empty if none is,
     * if the class path has directories, of whose classes a JVM makes no archive, or if the user decides on classes.
     */
    public static Optional<ClassArchive> in(
            List<Path> caches, TrainerJvm jvm, UserOptions asked, List<Path> classPath) {
        Optional<String> key = asked.decideOnClasses() ? Optional.empty() : key(jvm, asked, classPath);
        Optional<Path> directory = key.isEmpty()
                ? Optional.empty()
                : caches.stream().flatMap(cache -> directory(cache).stream()).findFirst();
        try {
            return directory.isPresent() ? in(directory.get(), key.get()) : Optional.empty();
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<Path> directory(Path cache) {
        try {
            // in the name of an archive, a JVM takes what separates class paths as a separator, too
            return cache.toString().contains(File.pathSeparator)
                    ? Optional.empty()
                    : OwnFiles.directory(cache, "classes");
        } catch (IOException unusable) {
            return Optional.empty();
        }
    }

    private static Optional<ClassArchive> in(Path directory, String key) throws IOException {
        try (DirectoryStream<Path> known = Files.newDirectoryStream(directory, key + "-*" + SUFFIX)) {
            for (Path file : known) {
                if (file.getFileName().toString().equals(name(key, file))) {
                    return Optional.of(new ClassArchive(key, file, true));
                }
                Files.delete(file);
            }
        }
        Path written = directory.resolve(key + "." + UUID.randomUUID() + ".tmp");
        boolean fits = Files.getFileStore(directory).getUsableSpace() >= SPACE;
        return fits ? Optional.of(new ClassArchive(key, written, false)) : Optional.empty();
    }

    private static String name(String key, Path file) throws IOException {
        return String.format(Locale.ROOT, "%s-%08x%s", key, Crc32.of(file), SUFFIX);
    }

    private static Optional<String> key(TrainerJvm jvm, UserOptions asked, List<Path> classPath) {
        StringBuilder text = new StringBuilder();
        text.append(jvm.home()).append('\n').append(jvm.version()).append('\n');
        text.append(asked.text()).append('\n');
        try {
            for (Path jar : classPath) {
                BasicFileAttributes found = Files.readAttributes(jar, BasicFileAttributes.class);
                if (!found.isRegularFile()) {
                    return Optional.empty();
                }
                text.append(jar).append(' ').append(found.size()).append(' ');
                text.append(found.lastModifiedTime().toMillis()).append('\n');
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.of(Sha256.of(text.toString()));
    }

    /** Arguments of the JVM. */
    public List<String> arguments() {
        return List.of(
                (exists ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + file,
                "-Xshare:auto",
                // whether there is an archive, and whether it fits, is all that it would tell
                "-Xlog:cds*=off");
    }

    /**
     * Keeps or takes away what a trainer wrote, and takes away what nobody has used for long.
     *
     * @param complete whether the trainer ended by itself after a whole training
     */
    public void end(boolean complete) {
        try {
            if (exists) {
                // so that it does not count as unused
                Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            } else if (complete && Files.isRegularFile(file)) {
                Files.move(file, file.resolveSibling(name(key, file)), StandardCopyOption.ATOMIC_MOVE);
                deleteUnused();
            } else {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // the next trainer tries again
        }
    }

    private void deleteUnused() throws IOException {
        Instant oldest = Instant.now().minus(KEPT_UNUSED);
        try (Stream<Path> all = Files.list(file.getParent())) {
            for (Path other : (Iterable<Path>) all::iterator) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(other);
                }
            }
        }
    }
}
