package io.github.mnistmaven.experiment.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that holds the four IDX files: a directory, or the one folder of a jar that has them. */
final class DatasetFolder implements Closeable {
    private final Path location;
    private final Path folder;
    private final IdxFiles files;
    private final Closeable archive;

    private DatasetFolder(Path location, Path folder, Optional<String> set, Closeable archive) throws IOException {
        this.location = location;
        this.folder = folder;
        this.archive = archive;
        this.files = IdxFiles.among(regularFiles(folder), set, location);
    }

    /**
     * Opens a directory or a jar and finds the four files in it.
     *
     * @param set which data set is meant of several that lie side by side; empty for the only one
     * @throws DatasetException if there is no such place, or a file is missing in it
     */
    static DatasetFolder open(Path location, Optional<String> set) throws IOException {
        if (Files.isDirectory(location)) {
            return new DatasetFolder(location, location, set, () -> {});
        }
        if (!Files.isRegularFile(location)) {
            throw new DatasetException("data set " + location + " not found; expected a directory or a jar that holds "
                    + IdxFile.allNames());
        }
        FileSystem archive = DataArchive.open(location);
        try {
            return new DatasetFolder(location, folderWithin(archive, location), set, archive);
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    boolean isArchive() {
        return !folder.equals(location);
    }

    /** What the names of the files begin with, see {@link IdxName#set}. */
    String set() {
        return files.set();
    }

    Path path(IdxFile file) {
        return files.path(file);
    }

    /** All forms of a file that are there, gzipped or not: the one that {@link #path} gives first. */
    List<Path> forms(IdxFile file) {
        return files.files().get(file);
    }

    /** A file that may lie beside the IDX files. */
    Optional<Path> beside(String name) {
        return Optional.of(folder.resolve(name)).filter(Files::isRegularFile);
    }

    /** The file as messages name it. */
    String describe(Path file) {
        return file.getFileName() + " in " + location;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private static List<Path> regularFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Path folderWithin(FileSystem archive, Path location) throws IOException {
        Path root = archive.getPath("/");
        Set<Path> folders;
        try (Stream<Path> paths = Files.walk(root)) {
            folders = paths.filter(path -> path.getFileName() != null
                            && IdxName.of(path.getFileName().toString()).isPresent())
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        if (folders.size() > 1) {
            throw new DatasetException("data set " + location + " is ambiguous: IDX files in "
                    + folders.stream().limit(3).toList() + (folders.size() > 3 ? " and others" : "")
                    + "; expected them in one folder of the jar");
        }
        return folders.stream().findFirst().orElse(root);
    }
}
