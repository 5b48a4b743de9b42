package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
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
 * {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}, or as {@link IdxName} says, each plain or gzipped,
 * whatever its name's end says (both, if they hold the same), in a directory or in one folder of a jar. Images have one
 * channel, or a fourth dimension of 1 or 3.
 *
 * <p>Files are trusted in nothing: whatever is missing, damaged or contradictory is a {@link DatasetException}. If a
 * file {@code SHA256SUMS} lies beside them, it holds the digests of the unpacked files, and a full read verifies them.
 *
 * @see <a href="http://yann.lecun.com/exdb/mnist/">the definition of the format</a>
 */
final class IdxDataset implements Dataset {
    private final Path location;
    private final IdxDirectory source;

    private IdxDataset(Path location, IdxDirectory source) {
        this.location = location;
        this.source = source;
    }

    /**
     * Finds the four files.
     *
     * @param location a directory or a jar
     * @param source how they are read; where they are is {@code location}
     * @throws DatasetException if there is nothing, or a file is missing
     */
    static IdxDataset open(Path location, IdxDirectory source) throws IOException {
        DatasetFolder.open(location, source.set()).close();
        return new IdxDataset(location, source);
    }

    /**
     * Reads the headers and the labels. Classes that nobody names are named by their labels, from the first one to the
     * training set's largest.
     */
    @Override
    public DatasetFacts facts() throws IOException {
        try (DatasetFolder folder = folder()) {
            return facts(folder, IdxClasses.of(source, folder));
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
        try (DatasetFolder folder = folder()) {
            Optional<Checksums> listed = Checksums.beside(folder);
            Map<IdxFile, String> digests =
                    listed.isPresent() && folder.isArchive() ? listed.get().digests() : computeDigests(folder, listed);
            MessageDigest digest = Sha256.newDigest();
            for (IdxFile file : IdxFile.values()) {
                String line = digests.get(file) + "  " + file.unpackedName + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            IdxClasses.of(source, folder).addTo(digest);
            if (source.transpose()) {
                digest.update("transposed\n".getBytes(StandardCharsets.UTF_8));
            }
            return Sha256.hex(digest);
        }
    }

    private DatasetFolder folder() throws IOException {
        return DatasetFolder.open(location, source.set());
    }

    private Images images(IdxFile imageFile, IdxFile labelFile) throws IOException {
        try (DatasetFolder folder = folder()) {
            IdxClasses classes = IdxClasses.of(source, folder);
            Shape shape = facts(folder, classes).image();
            Optional<Checksums> checksums = Checksums.beside(folder);
            try (IdxReader images = IdxReader.open(folder, imageFile);
                    IdxReader labels = IdxReader.open(folder, labelFile)) {
                List<byte[]> pixels = images.values(PixelBlocks.bytes(shape));
                if (source.transpose()) {
                    Transposition transposition = new Transposition(images.shape());
                    pixels.forEach(transposition::apply);
                }
                Images read = new Images(
                        shape,
                        pixels,
                        classes.first().toClasses(labels.labels()),
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

    private DatasetFacts facts(DatasetFolder folder, IdxClasses classes) throws IOException {
        try (IdxReader trainingImages = IdxReader.open(folder, IdxFile.TRAINING_IMAGES);
                IdxReader trainingLabels = IdxReader.open(folder, IdxFile.TRAINING_LABELS);
                IdxReader testImages = IdxReader.open(folder, IdxFile.TEST_IMAGES);
                IdxReader testLabels = IdxReader.open(folder, IdxFile.TEST_LABELS)) {
            checkCounts(trainingImages, trainingLabels);
            checkCounts(testImages, testLabels);
            checkShapes(trainingImages, testImages);
            List<String> names = classes.names(trainingLabels);
            classes.first().check(testLabels, names.size());
            Shape stored = trainingImages.shape();
            return new DatasetFacts(
                    source.transpose() ? new Transposition(stored).shape() : stored,
                    names,
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

    private static void checkShapes(IdxReader training, IdxReader test) throws DatasetException {
        if (!training.shape().equals(test.shape())) {
            throw test.problem("expected images of " + inWords(training.shape()) + ", as in the training set, found "
                    + inWords(test.shape()) + "; take both files from the same data set");
        }
    }

    private static String inWords(Shape shape) {
        return shape.height() + "x" + shape.width() + (shape.channels() == 1 ? "" : "x" + shape.channels());
    }
}
