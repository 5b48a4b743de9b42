package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.text.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files that a data set in a directory is made of. */
public final class DatasetFiles {
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "jpe", "bmp", "gif", "webp", "tif", "tiff");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_FOLDERS = 20;

    /** The file beside IDX files that names classes, a line for each. */
    public static final String CLASSES = ClassList.FILE_NAME;

    private DatasetFiles() {}

    /** Whether {@code directory} has files that are called as IDX files are. */
    public static boolean holdsIdx(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.anyMatch(
                    file -> IdxName.of(file.getFileName().toString()).isPresent());
        }
    }

    /**
     * The files, relative to {@code directory}, in the order of their names: of IDX files those that are read, and what
     * names classes beside them, unless the source does; of pictures all that have the name of one, but for hidden
     * ones, and the list of labels.
     *
     * @param source a directory
     * @throws DatasetException if a file is missing, is a link, or there are too many
     */
    public static List<Path> of(DataSource source, Path directory) throws IOException {
        if (source instanceof IdxDirectory idx) {
            return idx(idx, directory);
        } else if (source instanceof ImageDirectory images) {
            return pictures(images, directory);
        }
        throw new DatasetException(source.name() + " is not a directory, and nothing else can be packed");
    }

    private static List<Path> idx(IdxDirectory source, Path directory) throws IOException {
        try (DatasetFolder folder = DatasetFolder.open(directory, source.set())) {
            List<Path> files = new ArrayList<>(
                    Arrays.stream(IdxFile.values()).map(folder::path).toList());
            LabelMapping.file(folder).ifPresent(files::add);
            if (source.classes().isEmpty()) {
                ClassList.file(folder).ifPresent(files::add);
            }
            return files.stream().map(directory::relativize).sorted().toList();
        }
    }

    private static List<Path> pictures(ImageDirectory source, Path directory) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(directory, MOST_FOLDERS)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = directory.relativize(file);
                if (isHidden(relative)) {
                    continue;
                }
                if (Files.isSymbolicLink(file)) {
                    throw new DatasetException(Quoted.plain(relative.toString(), LONGEST_NAME) + " in " + directory
                            + ": a link; put in its place what it leads to, since the archive goes elsewhere");
                }
                if (Files.isRegularFile(file) && isMeant(relative, source)) {
                    found.add(relative.toString().replace(file.getFileSystem().getSeparator(), "/"));
                }
                if (found.size() > DataArchive.MOST_ENTRIES) {
                    throw new DatasetException(directory + ": expected at most " + DataArchive.MOST_ENTRIES
                            + " pictures, found more; pack IDX files, which hold all images in four files");
                }
            }
        }
        return found.stream().map(Path::of).toList();
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (name.startsWith(".") || name.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMeant(Path relative, ImageDirectory source) {
        String name = relative.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return PICTURES.contains(ending)
                || source.labels().map(Path::of).filter(relative::equals).isPresent();
    }
}
