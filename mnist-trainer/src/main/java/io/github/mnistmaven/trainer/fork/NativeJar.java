package io.github.mnistmaven.trainer.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar of the class path that may hold native libraries, and what JavaCPP unpacked of it: a directory with the jar's
 * name, and in it files with the names of entries.
 *
 * @param file the jar
 */
record NativeJar(Path file) {
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib)");

    /** All jars of this JVM's class path. */
    static List<NativeJar> onClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> new NativeJar(Path.of(entry)))
                .toList();
    }

    /** Where its files are unpacked in {@code cache}. */
    Path unpacked(Path cache) {
        return cache.resolve(file.getFileName().toString());
    }

    /**
     * The bytes of its libraries that are not unpacked in {@code cache}.
     *
     * @throws DamagedJarException if it can't be read as a jar; of such a jar a JVM tells nothing, it only lacks its
     *     content
     */
    long missingBytes(Path cache) throws IOException {
        try (ZipFile jar = open()) {
            return jar.stream()
                    .filter(entry -> LIBRARY.matcher(entry.getName()).matches())
                    .filter(entry -> !Files.exists(unpacked(cache).resolve(entry.getName())))
                    .mapToLong(ZipEntry::getSize)
                    .sum();
        }
    }

    /**
     * Deletes what lies in {@code cache} in place of its files but is something else, so that it is unpacked anew.
     * Links stay if they lead to a directory of {@code trusted}.
     *
     * @param trusted the directories into which the jars of the class path are unpacked
     * @param comparison tells what is something else
     */
    void deleteStrangers(Path cache, List<Path> trusted, Comparison comparison) throws IOException {
        Path directory = unpacked(cache);
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(directory);
            return;
        }
        try (ZipFile jar = open();
                Stream<Path> files = Files.walk(directory)) {
            for (Path found : (Iterable<Path>) files::iterator) {
                boolean isStranger = Files.isSymbolicLink(found)
                        ? !leadsTo(found, trusted)
                        : !Files.isDirectory(found) && !holds(jar, directory.relativize(found), found, comparison);
                if (isStranger) {
                    Files.delete(found);
                }
            }
        }
    }

    private static boolean leadsTo(Path link, List<Path> trusted) {
        try {
            Path target = link.toRealPath();
            return trusted.stream().anyMatch(target::startsWith);
        } catch (IOException dangling) {
            return false;
        }
    }

    private static boolean holds(ZipFile jar, Path name, Path found, Comparison comparison) throws IOException {
        ZipEntry entry = jar.getEntry(name.toString().replace(File.separatorChar, '/'));
        return entry != null && entry.getSize() == Files.size(found) && comparison.isEqual(jar, entry, found);
    }

    private ZipFile open() throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new DamagedJarException(file, e);
        }
    }
}
