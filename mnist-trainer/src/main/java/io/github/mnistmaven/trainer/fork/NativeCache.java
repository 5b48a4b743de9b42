package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.io.OwnFiles;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A directory into which native libraries are unpacked, and from which they are loaded.
 *
 * @param directory where it is
 * @param jars the jars that hold the libraries
 */
record NativeCache(Path directory, List<NativeJar> jars) {
    private static final double MEGABYTE = 1e6;

    NativeCache {
        jars = List.copyOf(jars);
    }

    /**
     * Makes the directory if need be, and makes sure that libraries can be unpacked and loaded there.
     *
     * @throws UnusableCacheException if they can't; the message says why
     * @throws IOException if a jar can't be read
     */
    void requireUsable() throws UnusableCacheException, IOException {
        long missing = 0;
        for (NativeJar jar : jars) {
            missing += jar.missingBytes(directory);
        }
        try {
            Files.createDirectories(directory);
            requireExecutable();
            long free = Files.getFileStore(directory).getUsableSpace();
            if (free < missing) {
                throw new UnusableCacheException(String.format(
                        Locale.ROOT,
                        "%s (no space: libraries take %.0f MB more, %.0f MB are free)",
                        directory,
                        missing / MEGABYTE,
                        free / MEGABYTE));
            }
        } catch (FileSystemException e) {
            throw new UnusableCacheException(directory + " (" + reason(e) + ")");
        }
    }

    /**
     * Deletes what is not as the jars have it: byte by byte where somebody else can have written it, and damaged where
     * nobody else can.
     */
    void deleteStrangers() throws IOException {
        List<Path> trusted = new ArrayList<>();
        for (NativeJar jar : jars) {
            Path unpacked = jar.unpacked(directory);
            if (Files.exists(unpacked)) {
                trusted.add(unpacked.toRealPath());
            }
        }
        Comparison comparison = isOwn() ? Comparison.CHECKSUM : Comparison.BYTES;
        for (NativeJar jar : jars) {
            jar.deleteStrangers(directory, trusted, comparison);
        }
    }

    /** Whether nobody but this process's user can have put libraries there. */
    private boolean isOwn() throws IOException {
        OwnFiles own = OwnFiles.makerIn(directory);
        if (!own.include(directory.toRealPath())) {
            return false;
        }
        for (NativeJar jar : jars) {
            Path unpacked = jar.unpacked(directory);
            if (Files.isDirectory(unpacked, LinkOption.NOFOLLOW_LINKS) && !own.includeAllOf(unpacked)) {
                return false;
            }
        }
        return true;
    }

    private void requireExecutable() throws IOException, UnusableCacheException {
        Path probe = directory.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(probe, new byte[1]);
            boolean canBe = probe.toFile().setExecutable(true, true);
            if (!canBe || !Files.isExecutable(probe)) {
                throw new UnusableCacheException(directory + " (mounted noexec)");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof FileAlreadyExistsException) {
            return "there is a file of this name";
        }
        String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        return reason.isEmpty() ? reason : Character.toLowerCase(reason.charAt(0)) + reason.substring(1);
    }
}
