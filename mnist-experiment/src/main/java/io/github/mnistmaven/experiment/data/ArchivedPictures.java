package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.data.images.ImageFolder;
import io.github.mnistmaven.experiment.model.DataSource.Artifact;
import io.github.mnistmaven.model.io.Sha256;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Folders of pictures in a jar or zip, which is open only as long as something is asked of it. Decoded pixels are in a
 * directory of the cache for this very archive: all of its files have one name and time in every version of it.
 */
final class ArchivedPictures implements Dataset {
    private static final int DIGITS = 16;
    private static final List<String> NOT_DATA = List.of("meta-inf", "__macosx");

    private final Artifact source;
    private final Path archive;
    private final Path cache;
    private Omissions omissions = Omissions.NONE;

    private ArchivedPictures(Artifact source, Path archive, Path cache) {
        this.source = source;
        this.archive = archive;
        this.cache = cache;
    }

    /**
     * Opens an archive and lists it.
     *
     * @throws DatasetException if it can't be trusted, or makes no data set
     */
    static ArchivedPictures open(Artifact source, DataLocation location) throws IOException {
        String digest = Sha256.of(location.path()).substring(0, DIGITS);
        ArchivedPictures pictures =
                new ArchivedPictures(source, location.path(), location.cache().resolve("archive-" + digest));
        pictures.asked(folder -> folder);
        return pictures;
    }

    /** Whether an archive, or a directory that is to become one, has no files that are called as IDX files are. */
    static boolean isOfPictures(Path location) throws IOException {
        if (Files.isDirectory(location)) {
            return !DatasetFiles.holdsIdx(location);
        }
        if (!Files.isRegularFile(location)) {
            return false;
        }
        try (FileSystem files = DataArchive.open(location);
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            return all.map(Path::getFileName)
                    .noneMatch(
                            name -> name != null && IdxName.of(name.toString()).isPresent());
        }
    }

    /** What is asked of the pictures while they can be read. */
    @FunctionalInterface
    private interface Question<T> {
        T of(ImageFolder folder) throws IOException;
    }

    private synchronized <T> T asked(Question<T> question) throws IOException {
        try (FileSystem files = DataArchive.open(archive)) {
            ImageFolder folder = ImageFolder.open(source.images(), new DataLocation(root(files.getPath("/")), cache));
            T answer = question.of(folder);
            omissions = folder.omissions();
            return answer;
        } catch (DatasetException e) {
            throw new DatasetException("data set " + source.coordinates() + " (" + archive + "): " + e.getMessage(), e);
        }
    }

    /** The folder of the pictures: the first one on the way down that has more than another folder in it. */
    private static Path root(Path top) throws IOException {
        Path folder = top;
        for (Optional<Path> only = Optional.of(top); only.isPresent(); only = onlyFolder(folder)) {
            folder = only.get();
        }
        return folder;
    }

    private static Optional<Path> onlyFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> folders = files.filter(Files::isDirectory)
                    .filter(file -> !NOT_DATA.contains(name(file).toLowerCase(Locale.ROOT)))
                    .filter(file -> !name(file).startsWith("."))
                    .toList();
            return folders.size() == 1 ? Optional.of(folders.get(0)) : Optional.empty();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace("/", "");
    }

    @Override
    public DatasetFacts facts() throws IOException {
        return asked(ImageFolder::facts);
    }

    @Override
    public void check() throws IOException {
        asked(folder -> {
            folder.check();
            return folder;
        });
    }

    @Override
    public void prepare(Progress progress) throws IOException {
        asked(folder -> {
            folder.prepare(progress);
            return folder;
        });
    }

    @Override
    public synchronized Omissions omissions() {
        return omissions;
    }

    @Override
    public String fingerprint() throws IOException {
        return asked(ImageFolder::fingerprint);
    }

    @Override
    public Images training() throws IOException {
        return asked(ImageFolder::training);
    }

    @Override
    public Optional<Images> validation() throws IOException {
        return asked(ImageFolder::validation);
    }

    @Override
    public Images test() throws IOException {
        return asked(ImageFolder::test);
    }

    @Override
    public long memory() throws IOException {
        return asked(ImageFolder::memory);
    }
}
