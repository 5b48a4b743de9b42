package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data set in MNIST's format: four IDX files named {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte},
 * {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, or as {@link IdxName} says, each plain or gzipped
 * with {@code .gz} at its name's end (both, if they hold the same), in a directory or in one folder of a jar.
 *
 * <p>Files are trusted in nothing: whatever is missing, damaged or contradictory is a {@link DatasetException}. If a
 * file {@code SHA256SUMS} lies beside them, it holds the digests of the unpacked files, and a full read verifies them.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">the definition of the format</a>
 */
final class IdxDataset implements Dataset {
    private final Path location;
    private final FirstLabel firstLabel;

    private IdxDataset(Path location, FirstLabel firstLabel) {
        this.location = location;
        this.firstLabel = firstLabel;
    }

    /**
     * Finds the four files.
     *
     * @param location a directory or a jar
     * @param firstLabel the label of the first class
     * @throws DatasetException if there is nothing, or a file is missing
     */
    static IdxDataset open(Path location, FirstLabel firstLabel) throws IOException {
        DatasetFolder.open(location).close();
        return new IdxDataset(location, firstLabel);
    }

    /**
     * Reads the headers and the labels. Classes are named by their labels, the first one to the training set's largest.
     */
    @Override
    public DatasetFacts facts() throws IOException {
        try (DatasetFolder folder = DatasetFolder.open(location)) {
            return facts(folder);
        }
    }

    @Override
    public Images training() throws IOException {
        return images(IdxFile.TRAINING_IMAGES, IdxFile.TRAINING_LABELS);
    }

    /** None: the format has no file for it. */
    @Override
    public Optional<Images> validation() {
        return Optional.empty();
    }

    @Override
    public Images test() throws IOException {
        return images(IdxFile.TEST_IMAGES, IdxFile.TEST_LABELS);
    }

    /**
     * SHA-256 over the digests of the four unpacked files, in hexadecimal: equal for equal data, packed or not. For a
     * jar with {@code SHA256SUMS} it is taken from there, for anything else the files are read to their ends.
     *
     * @throws DatasetException if a file that is read is damaged, or is another one than {@code SHA256SUMS} says
     */
    @Override
    public String fingerprint() throws IOException {
        try (DatasetFolder folder = DatasetFolder.open(location)) {
            Optional<Checksums> listed = Checksums.beside(folder);
            Map<IdxFile, String> digests =
                    listed.isPresent() && folder.isArchive() ? listed.get().digests() : computeDigests(folder, listed);
            MessageDigest digest = Sha256.newDigest();
            for (IdxFile file : IdxFile.values()) {
                String line = digests.get(file) + "  " + file.unpackedName + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            if (firstLabel.label() > 0) {
                digest.update(("first label " + firstLabel.label() + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return Sha256.hex(digest);
        }
    }

    private Images images(IdxFile imageFile, IdxFile labelFile) throws IOException {
        try (DatasetFolder folder = DatasetFolder.open(location)) {
            Shape shape = facts(folder).image();
            Optional<Checksums> checksums = Checksums.beside(folder);
            try (IdxReader images = IdxReader.open(folder, imageFile);
                    IdxReader labels = IdxReader.open(folder, labelFile)) {
                Images read = new Images(
                        shape,
                        images.values(PixelBlocks.bytes(shape)),
                        firstLabel.toClasses(labels.labels()),
                        image -> "image " + image + " of " + imageFile.unpackedName);
                if (checksums.isPresent()) {
                    checksums.get().verify(imageFile, images.sha256(), images.name());
                    checksums.get().verify(labelFile, labels.sha256(), labels.name());
                }
                return read;
            }
        }
    }

    private static Map<IdxFile, String> computeDigests(DatasetFolder folder, Optional<Checksums> listed)
            throws IOException {
        Map<IdxFile, String> digests = new EnumMap<>(IdxFile.class);
        for (IdxFile file : IdxFile.values()) {
            List<Path> forms = folder.forms(file);
            String digest = digest(folder, file, forms.get(0));
            for (Path other : forms.subList(1, forms.size())) {
                if (!digest(folder, file, other).equals(digest)) {
                    throw new DatasetException(other.getFileName() + " and " + folder.describe(forms.get(0))
                            + " hold different " + file.kind.word + "; delete the one that is not meant");
                }
            }
            if (listed.isPresent()) {
                listed.get().verify(file, digest, folder.describe(forms.get(0)));
            }
            digests.put(file, digest);
        }
        return digests;
    }

    private static String digest(DatasetFolder folder, IdxFile file, Path form) throws IOException {
        try (IdxReader reader = IdxReader.open(folder, file, form)) {
            reader.forEachPart((part, length) -> {});
            return reader.sha256();
        }
    }

    private DatasetFacts facts(DatasetFolder folder) throws IOException {
        try (IdxReader trainingImages = IdxReader.open(folder, IdxFile.TRAINING_IMAGES);
                IdxReader trainingLabels = IdxReader.open(folder, IdxFile.TRAINING_LABELS);
                IdxReader testImages = IdxReader.open(folder, IdxFile.TEST_IMAGES);
                IdxReader testLabels = IdxReader.open(folder, IdxFile.TEST_LABELS)) {
            checkCounts(trainingImages, trainingLabels);
            checkCounts(testImages, testLabels);
            checkSides(trainingImages, testImages);
            int classes = firstLabel.classes(trainingLabels);
            firstLabel.check(testLabels, classes);
            return new DatasetFacts(
                    Shape.image(trainingImages.rows(), trainingImages.columns(), 1),
                    DatasetFacts.numbered(firstLabel.label(), classes),
                    trainingImages.count(),
                    0,
                    testImages.count());
        }
    }

    private static void checkCounts(IdxReader images, IdxReader labels) throws DatasetException {
        if (images.count() != labels.count()) {
            throw labels.problem("expected " + images.count() + " labels, one for each image, found " + labels.count()
                    + "; take both files from the same data set");
        }
    }

    private static void checkSides(IdxReader training, IdxReader test) throws DatasetException {
        if (training.rows() != test.rows() || training.columns() != test.columns()) {
            throw test.problem("expected images of " + training.rows() + "x" + training.columns()
                    + ", as in the training set, found " + test.rows() + "x" + test.columns()
                    + "; take both files from the same data set");
        }
    }
}
