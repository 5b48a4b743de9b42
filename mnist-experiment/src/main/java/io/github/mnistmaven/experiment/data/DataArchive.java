package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * A jar or zip that holds a data set. It is read as it is, and never unpacked; yet what could not be unpacked safely on
 * every machine is refused, since somebody will unpack it.
 */
final class DataArchive {
    /** More than a data set of small pictures has. */
    static final int MOST_ENTRIES = 150_000;

    private static final int LONGEST_NAME = 100;
    private static final Pattern OUTSIDE =
            Pattern.compile("/.*|(.*/)?\\.{1,2}(/.*)?|.*//.*|.*[\\\\\\x00].*|[A-Za-z]:.*");

    /** Whatever lies there is of Maven and of Java, which are less careful. */
    private static final String NOT_DATA = "META-INF/";

    private DataArchive() {}

    /**
     * Opens an archive; whoever asks closes it.
     *
     * @throws DatasetException if it is not a readable zip file, or one of its entries can't be trusted
     */
    static FileSystem open(Path location) throws IOException {
        try {
            check(ZipDirectory.read(location, MOST_ENTRIES), location);
            return FileSystems.newFileSystem(location);
        } catch (ZipDirectory.TooManyEntriesException e) {
            throw new DatasetException("data set " + location + ": expected at most " + MOST_ENTRIES
                    + " entries, found " + e.entries + "; pack IDX files, which hold all images in four files");
        } catch (ZipException | ProviderNotFoundException e) {
            throw new DatasetException(
                    "data set " + location + " is neither a directory nor a readable jar; fetch it again", e);
        }
    }

    private static void check(List<ZipDirectory.Entry> entries, Path location) throws DatasetException {
        Set<String> names = new HashSet<>();
        Map<String, String> written = new HashMap<>();
        for (ZipDirectory.Entry entry : entries) {
            Optional<String> problem = problem(entry)
                    .or(() -> names.add(entry.name()) ? Optional.empty() : Optional.of("is there twice"))
                    .or(() -> collision(entry.name(), written));
            if (problem.isPresent()) {
                throw new DatasetException("data set " + location + ": its entry "
                        + Quoted.plain(entry.name(), LONGEST_NAME) + " " + problem.get() + "; nothing of it is read");
            }
        }
    }

    private static Optional<String> problem(ZipDirectory.Entry entry) {
        if (OUTSIDE.matcher(entry.name()).matches() || entry.name().isEmpty()) {
            return Optional.of("leads out of the archive");
        } else if (entry.isLink()) {
            return Optional.of("is a link to another file");
        } else if (entry.isEncrypted()) {
            return Optional.of("is encrypted");
        } else if (entry.method() != ZipEntry.STORED && entry.method() != ZipEntry.DEFLATED) {
            return Optional.of("is compressed in a way that Java can't read (method " + entry.method() + ")");
        }
        return Optional.empty();
    }

    /**
     * Another entry, or a directory around one, whose name differs in case alone: there is only one of them on some
     * file systems.
     *
     * @param written receives the names so far, by their lower case
     */
    private static Optional<String> collision(String name, Map<String, String> written) {
        if (name.startsWith(NOT_DATA)) {
            return Optional.empty();
        }
        for (int end = name.indexOf('/'); ; end = name.indexOf('/', end + 1)) {
            String path = end < 0 ? name : name.substring(0, end);
            String other = written.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (other != null && !other.equals(path)) {
                return Optional.of("differs from " + Quoted.plain(other, LONGEST_NAME) + " in case alone");
            }
            if (end < 0 || end == name.length() - 1) {
                return Optional.empty();
            }
        }
    }
}
