package io.github.mnistmaven.plugin.data;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFiles;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSource.Artifact;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.DataSets;
import io.github.mnistmaven.model.io.StoredZip;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.text.Counts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Packs a data set: its files as they are, below {@code data/}, their digests and a card. Equal files make equal
 * archives.
 *
 * @param source the data set, in a directory
 * @param location where it lies
 * @param coordinates what it is going to be found by
 * @param words what only people know of it
 * @param console told what was packed
 */
public record DataPacking(
        DataSource source, DataLocation location, String coordinates, DataCard.Words words, Console console) {
    private static final String FOLDER = "data/";
    private static final String SUMS = "SHA256SUMS";

    /**
     * Writes the archive.
     *
     * @param archive the file, which is replaced
     * @param base what its path is shown from
     * @throws UnpackableDataException if the data can't be read, or an archive can't hold them
     */
    public void pack(Path archive, Path base) throws UnpackableDataException, IOException {
        try {
            List<Path> files = DatasetFiles.of(source, location.path());
            Dataset dataset = Datasets.open(source, location);
            DataCard card = DataCard.of(
                    words, source.kind(), DataSets.written(artifact()), dataset, files.size(), bytes(files));
            AtomicFile.write(archive, out -> {
                try (StoredZip zip = new StoredZip(out)) {
                    write(zip, files, card);
                }
            });
            check(archive, card);
            console.info("packed " + words.name() + ": " + Counts.of(card.files(), "file") + ", "
                    + Counts.grouped(card.classes().size()) + " classes" + ", "
                    + Counts.grouped(images(card.training())) + " training and " + Counts.grouped(images(card.test()))
                    + " test images");
            console.info("archive: " + ShownPath.of(archive, base));
            console.info("use it with data: {dataset: " + card.dataset() + "}");
        } catch (DatasetException | InvalidPathException e) {
            throw new UnpackableDataException(e.getMessage(), e);
        }
    }

    private void write(StoredZip zip, List<Path> files, DataCard card) throws IOException {
        Digests all = new Digests();
        Digests ofFolder = new Digests();
        for (Path file : files) {
            all.add(FOLDER + name(file), location.path().resolve(file));
            if (source instanceof IdxDirectory) {
                ofFolder.addIdx(name(file), location.path().resolve(file));
            }
        }
        Optional<String> classes = classList();
        if (classes.isPresent()) {
            all.add(FOLDER + DatasetFiles.CLASSES, classes.get());
        }
        zip.add("data-card.json", Json.pretty(card).getBytes(StandardCharsets.UTF_8));
        zip.add("data-card.md", DataCardPage.of(card).getBytes(StandardCharsets.UTF_8));
        zip.add(SUMS, all.toString().getBytes(StandardCharsets.UTF_8));
        if (source instanceof IdxDirectory) {
            zip.add(FOLDER + SUMS, ofFolder.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (classes.isPresent()) {
            zip.add(FOLDER + DatasetFiles.CLASSES, classes.get().getBytes(StandardCharsets.UTF_8));
        }
        for (Path file : files) {
            try {
                Path content = location.path().resolve(file);
                zip.add(FOLDER + name(file), out -> Files.copy(content, out));
            } catch (ZipException e) {
                throw new DatasetException(name(file) + " changed while it was read; pack it again", e);
            }
        }
    }

    /** Reads the archive as whoever gets it will, so that nobody is the first to find out that it can't be read. */
    private void check(Path archive, DataCard card) throws IOException {
        String found = Datasets.open(artifact(), new DataLocation(archive, location.cache()))
                .fingerprint();
        if (!found.equals(card.fingerprint())) {
            Files.delete(archive);
            throw new DatasetException("the data changed while they were packed; pack them again");
        }
    }

    private Artifact artifact() {
        IdxDirectory idx = source instanceof IdxDirectory files
                ? files
                : (IdxDirectory) DataSets.inDirectory(IdxDirectory.KIND, FOLDER);
        ImageDirectory images = source instanceof ImageDirectory pictures
                ? pictures
                : (ImageDirectory) DataSets.inDirectory(ImageDirectory.KIND, FOLDER);
        // the names of classes are packed with the files, of which there is one set
        IdxDirectory packed =
                new IdxDirectory(idx.path(), Optional.empty(), idx.firstLabel(), idx.transpose(), images.classes());
        return Artifact.of(coordinates, packed, images);
    }

    /** The names of classes that IDX files don't have, a line for each; empty if there are none. */
    private Optional<String> classList() throws DatasetException {
        Optional<List<String>> classes = source instanceof IdxDirectory idx ? idx.classes() : Optional.empty();
        for (String name : classes.orElse(List.of())) {
            if (!name.strip().equals(name) || name.lines().count() != 1) {
                throw new DatasetException("the class " + Quoted.of(name)
                        + " has a line break, or a space at an end, which a list of names does not keep; rename it");
            }
        }
        return classes.map(names -> String.join("\n", names) + "\n");
    }

    private long bytes(List<Path> files) {
        return files.stream()
                .mapToLong(file -> {
                    try {
                        return Files.size(location.path().resolve(file));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sum();
    }

    private static long images(List<Integer> counts) {
        return counts.stream().mapToLong(Integer::longValue).sum();
    }

    private static String name(Path file) {
        return file.toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
