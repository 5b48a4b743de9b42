package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import com.sun.management.ThreadMXBean;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedIdxDatasetTest {
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";
    private static final String ALL_NAMES = "train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte, "
            + "t10k-labels-idx1-ubyte (plain or ending in .gz)";

    private static final IdxDirectory UNSAID = new IdxDirectory("data");

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final TinyDataset data = new TinyDataset();

    @TempDir
    private Path disk;

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    @Test
    void refusesNothingThere() {
        assertRejected(
                () -> IdxDataset.open(memory.getPath("/nowhere"), UNSAID),
                "data set /nowhere not found; expected a directory or a jar that holds " + ALL_NAMES);
    }

    @Test
    void refusesMissingFiles() throws IOException {
        Path directory = data.without(TRAIN_LABELS).without(TEST_IMAGES).writeTo(memory.getPath("/data"));

        assertRejected(
                () -> IdxDataset.open(directory, UNSAID),
                "data set /data is incomplete: no train-labels-idx1-ubyte, t10k-images-idx3-ubyte; expected "
                        + ALL_NAMES);
    }

    @Test
    void refusesJarWithoutIdxFiles() throws IOException {
        Path jar = new TinyDataset().writeJar(disk.resolve("empty.jar"));

        assertRejected(
                () -> IdxDataset.open(jar, UNSAID),
                "data set " + jar + " is incomplete: no train-images-idx3-ubyte, train-labels-idx1-ubyte, "
                        + "t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte; expected " + ALL_NAMES);
    }

    @Test
    void refusesJarWithTwoFolders() throws IOException {
        Path jar = data.writeJar(disk.resolve("two.jar"), "a/", "b/");

        assertRejected(
                () -> IdxDataset.open(jar, UNSAID),
                "data set " + jar + " is ambiguous: IDX files in [/a, /b]; expected them in one folder of the jar");
    }

    @Test
    void refusesFileThatIsNoJar() throws IOException {
        for (String name : new String[] {"data.jar", "data.txt"}) {
            Path file = Files.writeString(disk.resolve(name), "hello");

            assertRejected(
                    () -> IdxDataset.open(file, UNSAID),
                    "data set " + file + " is neither a directory nor a readable jar; fetch it again");
        }
    }

    @Test
    void refusesSwappedFiles() throws IOException {
        byte[] images = data.content(TRAIN_IMAGES);
        byte[] labels = data.content(TRAIN_LABELS);
        data.with(TRAIN_IMAGES, labels).with(TRAIN_LABELS, images);

        assertFactsRejected("train-images-idx3-ubyte in /data: expected images, found labels; are two files swapped?");

        data.with(TRAIN_IMAGES, images);

        assertFactsRejected("train-labels-idx1-ubyte in /data: expected labels, found images; are two files swapped?");
    }

    @Test
    void refusesFileThatIsNotIdx() throws IOException {
        data.with(TEST_LABELS, "<!DOCTYPE html>".getBytes(StandardCharsets.UTF_8));

        assertFactsRejected("t10k-labels-idx1-ubyte in /data: a web page, not an IDX file; "
                + "fetch the file itself, not a page about it");
    }

    @Test
    void refusesWhatDownloadsBringInPlaceOfGzip() throws IOException {
        data.without(TEST_LABELS);
        String name = "t10k-labels-idx1-ubyte.gz";

        data.with(name, "\uFEFF\n<html><body>404".getBytes(StandardCharsets.UTF_8));
        assertFactsRejected(
                name + " in /data: a web page, not an IDX file; fetch the file itself, not a page about it");

        data.with(name, "version https://git-lfs.github.com/spec/v1\noid".getBytes(StandardCharsets.UTF_8));
        assertFactsRejected(name + " in /data: a pointer of Git LFS, not an IDX file; run git lfs pull");

        data.with(name, "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8));
        assertFactsRejected(name + " in /data: not an IDX file; fetch the file again");

        data.with(name, TinyDataset.gzip(TinyDataset.gzip(TinyDataset.labels(1))));
        assertFactsRejected(name + " in /data: gzipped twice; unpack it once");
    }

    @Test
    void refusesOtherNumbersOfDimensions() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.bytes(new byte[0], 0x00000805, 600, 28, 28, 3, 2));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 3 dimensions (images, rows, columns), found 5: "
                + "600 x 28 x 28 x 3 x 2; give each pixel its channels as the fourth and last dimension");

        data.with(TRAIN_IMAGES, TinyDataset.bytes(new byte[0], 0x00000802, 600, 784));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 3 dimensions (images, rows, columns), found 2: "
                + "600 x 784; give each image its rows and columns");
    }

    @Test
    void refusesOtherNumbersOfChannels() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.bytes(new byte[0], 0x00000804, 600, 3, 28, 28));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 1 or 3 channels per pixel, the fourth and last "
                + "dimension, found 28; put channels last: images x rows x columns x channels");

        data.with(TRAIN_IMAGES, TinyDataset.bytes(new byte[0], 0x00000804, 600, 28, 28, -1));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 1 or 3 channels per pixel, the fourth and last "
                + "dimension, found 4294967295; convert the file");
    }

    @Test
    void refusesColourBesideGray() throws IOException {
        data.with(TEST_IMAGES, TinyDataset.bytes(new byte[36], 0x00000804, 2, 2, 3, 3));

        assertFactsRejected("t10k-images-idx3-ubyte in /data: expected images of 2x3, as in the training set, "
                + "found 2x3x3; take both files from the same data set");
    }

    @Test
    void refusesLabelsOfSeveralNumbersEach() throws IOException {
        data.with(TEST_LABELS, TinyDataset.bytes(new byte[0], 0x00000802, 2, 10));

        assertFactsRejected("t10k-labels-idx1-ubyte in /data: expected 1 dimension (labels), found 2: 2 x 10; "
                + "give one number per image");
    }

    @Test
    void refusesOtherNumbersThanBytes() throws IOException {
        data.with(TEST_LABELS, TinyDataset.bytes(new byte[0], 0x00000C02, 2, 8));

        assertFactsRejected("t10k-labels-idx1-ubyte in /data: expected unsigned bytes (type 0x08), "
                + "found 32-bit integers (type 0x0c); convert the file");
    }

    @Test
    void refusesTwoFormsOfAFileThatDiffer() throws IOException {
        data.with(TRAIN_IMAGES + ".gz", TinyDataset.gzip(TinyDataset.images(3, 2, 3, new byte[18])));

        assertFingerprintRejected("train-images-idx3-ubyte.gz and train-images-idx3-ubyte in /data hold different "
                + "images; delete the one that is not meant");
    }

    @Test
    void refusesFilesOfSeveralDataSets() throws IOException {
        for (String name : List.of(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS)) {
            data.with("emnist-digits-" + name, data.content(name)).with("emnist-mnist-" + name, data.content(name));
        }
        data.without(TEST_LABELS);

        assertFactsRejected("data set /data is ambiguous: it has files of several data sets (one without a name, "
                + "emnist-digits, emnist-mnist); say which one is meant, as in dataset: {idx: {path: DIR, set: "
                + "emnist-digits}}");
    }

    @Test
    void namesTheDataSetsThatAreThere() throws IOException {
        for (String name : List.of(TRAIN_IMAGES, TRAIN_LABELS, TEST_IMAGES, TEST_LABELS)) {
            data.with("emnist-digits-" + name, data.content(name)).with("my-digits-" + name, data.content(name));
        }
        Path directory = data.writeTo(memory.getPath("/data"));

        assertRejected(
                () -> IdxDataset.open(directory, set("letters")),
                "data set /data: expected one set called 'letters', as set says, found one without a name, "
                        + "emnist-digits, my-digits");
        assertRejected(
                () -> IdxDataset.open(directory, set("digits")),
                "data set /data: expected one set called 'digits', as set says, found emnist-digits, my-digits; give "
                        + "the whole name");
    }

    @Test
    void refusesMappingsThatMakeNoSense() throws IOException {
        assertMappingRejected(
                "0 48\n1 x\n",
                "line 2: expected a label from 0 to 255 and the codes of its characters, "
                        + "found '1 x'; correct or delete the file");
        assertMappingRejected(
                "256 48\n",
                "line 1: expected a label from 0 to 255 and the codes of its characters, "
                        + "found '256 48'; correct or delete the file");
        assertMappingRejected(
                "0 48\n0 49\n", "line 2: expected each label once, found 0 again; correct or delete the " + "file");
        assertMappingRejected(
                "0 65 97\n1 65 97\n",
                "line 2: expected other characters than those of another label, "
                        + "found 'Aa'; correct or delete the file");
        assertMappingRejected(
                "0 55296\n", "line 1: expected codes of characters, found 55296; correct or delete the " + "file");
        assertMappingRejected(
                "0 9999999\n", "line 1: expected codes of characters, found 9999999; correct or delete " + "the file");
        assertMappingRejected(" \n", "expected a line for each label, found none; correct or delete it");
        assertMappingRejected(
                "0 48\n2 50\n",
                "expected a line for label 1, which the training set has; add it, or say "
                        + "classes: [...] in the experiment");
    }

    @Test
    void refusesListsOfClassesThatMakeNoSense() throws IOException {
        data.with("classes.txt", "a\n\nb\n".getBytes(StandardCharsets.UTF_8));
        assertFactsRejected("classes.txt in /data: line 2: expected the name of a class, of at most 255 characters and "
                + "unlike those before it, found ''; correct or delete the file");

        data.with("classes.txt", "a\nb\na\n".getBytes(StandardCharsets.UTF_8));
        assertFactsRejected("classes.txt in /data: line 3: expected the name of a class, of at most 255 characters and "
                + "unlike those before it, found 'a'; correct or delete the file");

        data.with("classes.txt", "a\n".getBytes(StandardCharsets.UTF_8));
        assertFactsRejected("train-labels-idx1-ubyte in /data: labels are 0 to 2, 3 classes, but classes names 1; give "
                + "one name for each label, also for those without images");
    }

    @Test
    void refusesOtherNumbersOfNames() throws IOException {
        Path directory = data.writeTo(memory.getPath("/data"));

        assertRejected(
                () -> IdxDataset.open(directory, classes("a", "b")).facts(),
                "train-labels-idx1-ubyte in /data: labels are 0 to 2, 3 classes, but classes names 2; give one name for "
                        + "each label, also for those without images, or first_label: 1 if no label is 0");
        assertRejected(
                () -> IdxDataset.open(directory, classes("a", "b", "c", "d")).facts(),
                "train-labels-idx1-ubyte in /data: labels are 0 to 2, 3 classes, but classes names 4; give one name for "
                        + "each label, also for those without images");
    }

    @Test
    void asksForTheFirstLabelWhereNoneIsZero() throws IOException {
        data.with(TRAIN_LABELS, TinyDataset.labels(3, (byte) 3, (byte) 1, (byte) 26));

        assertFactsRejected("train-labels-idx1-ubyte in /data: labels are 1 to 26, none is 0; if classes count from 1, "
                + "say first_label: 1, as in dataset: {idx: {path: DIR, first_label: 1}}; if they count from 0 and the "
                + "first has no images, first_label: 0");
    }

    @Test
    void refusesLabelsBelowTheFirst() throws IOException {
        Path directory = data.writeTo(memory.getPath("/data"));

        assertRejected(
                () -> IdxDataset.open(directory, new IdxDirectory("data", OptionalInt.of(1)))
                        .facts(),
                "train-labels-idx1-ubyte in /data: expected labels from 1 on, as first_label says, found 0; correct "
                        + "first_label or leave it out");
    }

    @Test
    void refusesEmptyFile() throws IOException {
        data.with(TRAIN_IMAGES, new byte[0]);

        assertFactsRejected("train-images-idx3-ubyte in /data: empty; fetch the file again");

        data.with(TRAIN_IMAGES, new byte[] {0, 0, 8, 3, 0, 0});

        assertFactsRejected(
                "train-images-idx3-ubyte in /data: ends within its header; " + "the file is truncated, fetch it again");
    }

    @Test
    void refusesEmptyGzippedFile() throws IOException {
        data.gzipped().with(TRAIN_IMAGES + ".gz", new byte[0]);

        assertFactsRejected("train-images-idx3-ubyte.gz in /data: empty; fetch the file again");
    }

    @Test
    void refusesTruncatedImages() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.images(3, 2, 3, new byte[17]));

        assertTrainingRejected("train-images-idx3-ubyte in /data: expected 18 bytes after the header (3 images), "
                + "found 17; the file is truncated, fetch it again");
        assertFingerprintRejected("train-images-idx3-ubyte in /data: expected 18 bytes after the header (3 images), "
                + "found 17; the file is truncated, fetch it again");
    }

    @Test
    void refusesTrailingBytes() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.images(3, 2, 3, new byte[19]));

        assertTrainingRejected("train-images-idx3-ubyte in /data: expected 18 bytes after the header (3 images), "
                + "found more; the file is damaged, fetch it again");
        assertFingerprintRejected("train-images-idx3-ubyte in /data: expected 18 bytes after the header (3 images), "
                + "found more; the file is damaged, fetch it again");
    }

    @Test
    void refusesTruncatedGzip() throws IOException {
        data.gzipped();
        byte[] packed = data.content(TRAIN_IMAGES + ".gz");
        data.with(TRAIN_IMAGES + ".gz", Arrays.copyOf(packed, packed.length - 9));

        assertTrainingRejected("train-images-idx3-ubyte.gz in /data: damaged gzip data "
                + "(Unexpected end of ZLIB input stream); fetch the file again");
    }

    @Test
    void refusesDamagedGzip() throws IOException {
        data.gzipped();
        byte[] packed = data.content(TRAIN_IMAGES + ".gz").clone();
        packed[packed.length - 6] ^= 1;
        data.with(TRAIN_IMAGES + ".gz", packed);

        assertTrainingRejected("train-images-idx3-ubyte.gz in /data: damaged gzip data (Corrupt GZIP trailer); "
                + "fetch the file again");
    }

    @Test
    void refusesAbsurdCounts() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.images(-1, 2, 3));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 1 to 100000000 images, found 4294967295; "
                + "the file is damaged or not a data set this reader can hold");

        data.with(TRAIN_IMAGES, TinyDataset.images(0, 2, 3));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 1 to 100000000 images, found 0; "
                + "the file is damaged or not a data set this reader can hold");
    }

    @Test
    void refusesCountsThatPromiseAGigabyteButBringNothing() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.images(64, 4096, 4096, new byte[5]))
                .with(TRAIN_LABELS, TinyDataset.labels(64, oneOfAnotherClass(64)))
                .with(TEST_IMAGES, TinyDataset.images(2, 4096, 4096))
                .with(TEST_LABELS, TinyDataset.labels(2, new byte[2]));

        assertTrainingRejected("train-images-idx3-ubyte in /data: expected 1073741824 bytes after the header "
                + "(64 images), found 5; the file is truncated, fetch it again");
    }

    private static byte[] oneOfAnotherClass(int count) {
        byte[] labels = new byte[count];
        labels[count - 1] = 1;
        return labels;
    }

    @Test
    void refusesASingleClass() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.images(3, 2, 3)).with(TRAIN_LABELS, TinyDataset.labels(3, new byte[3]));

        assertFactsRejected("train-labels-idx1-ubyte in /data: expected labels of at least 2 classes, found only 0; "
                + "give images of another class");
    }

    @Test
    void refusesAbsurdSides() throws IOException {
        data.with(TRAIN_IMAGES, TinyDataset.images(3, 0, 3));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 1 to 4096 rows per image, found 0; "
                + "the file is damaged, fetch it again");

        data.with(TRAIN_IMAGES, TinyDataset.images(3, 2, 4097));
        assertFactsRejected("train-images-idx3-ubyte in /data: expected 1 to 4096 columns per image, found 4097; "
                + "the file is damaged, fetch it again");
    }

    @Test
    void refusesCountsThatDiffer() throws IOException {
        data.with(TEST_LABELS, TinyDataset.labels(3, new byte[3]));

        assertFactsRejected("t10k-labels-idx1-ubyte in /data: expected 2 labels, one for each image, found 3; "
                + "take both files from the same data set");
    }

    @Test
    void refusesSidesThatDiffer() throws IOException {
        data.with(TEST_IMAGES, TinyDataset.images(2, 3, 2, new byte[12]));

        assertFactsRejected("t10k-images-idx3-ubyte in /data: expected images of 2x3, as in the training set, "
                + "found 3x2; take both files from the same data set");
    }

    @Test
    void refusesTestLabelThatTheTrainingSetDoesNotHave() throws IOException {
        data.with(TEST_LABELS, TinyDataset.labels(2, (byte) 0, (byte) 3));

        assertFactsRejected("t10k-labels-idx1-ubyte in /data: expected labels 0 to 2, as in the training set, "
                + "found 3 at image 1; take both files from the same data set");
    }

    @Test
    void refusesDataThatDoNotFitTheirChecksums() throws IOException {
        Sums.of(data).addTo(data).with(TRAIN_LABELS, TinyDataset.labels(3, (byte) 0, (byte) 1, (byte) 2));

        assertTrainingRejected("train-labels-idx1-ubyte in /data: expected SHA-256 "
                + "6457582111c8e271041ce60d69e4b9fb2a5058bd79965242cb5d5fe5840d5707"
                + " of the unpacked bytes, as SHA256SUMS says, found "
                + "b42326e57648289720e40f7c6f074d678a6bb041e7d1157a777e375b9269c0f5"
                + "; the file is damaged, fetch it again");
    }

    @Test
    void refusesChecksumsWithoutAFile() throws IOException {
        String text = Sums.of(data).text().lines().limit(3).reduce("", (all, line) -> all + line + "\n");
        new Sums(text).addTo(data);

        assertTrainingRejected("SHA256SUMS in /data: expected a line for t10k-labels-idx1-ubyte "
                + "(the digest of the unpacked file), found none; add it or delete SHA256SUMS");
    }

    @Test
    void refusesChecksumsThatAreNone() throws IOException {
        new Sums("md5\n").addTo(data);

        assertTrainingRejected("SHA256SUMS in /data: expected 'DIGEST  FILE', as sha256sum writes it, in line 1, "
                + "found 'md5'; correct or delete it");
    }

    @Test
    void checksumsAreHeldBeforeAnythingRuns() throws IOException {
        Sums.of(data).addTo(data).with(TRAIN_LABELS, TinyDataset.labels(3, (byte) 0, (byte) 1, (byte) 2));
        IdxDataset damaged = IdxDataset.open(data.writeTo(memory.getPath("/data")), UNSAID);

        assertRejected(
                damaged::fingerprint,
                "train-labels-idx1-ubyte in /data: expected SHA-256 "
                        + "6457582111c8e271041ce60d69e4b9fb2a5058bd79965242cb5d5fe5840d5707"
                        + " of the unpacked bytes, as SHA256SUMS says, found "
                        + "b42326e57648289720e40f7c6f074d678a6bb041e7d1157a777e375b9269c0f5"
                        + "; the file is damaged, fetch it again");

        new Sums("\u001b[2J" + "x".repeat(50) + "\n").addTo(data);
        IdxDataset garbage = IdxDataset.open(data.writeTo(memory.getPath("/data")), UNSAID);

        assertRejected(
                garbage::fingerprint,
                "SHA256SUMS in /data: expected 'DIGEST  FILE', as sha256sum writes it, in line 1, found 'U+001B[2J"
                        + "x".repeat(36) + "…'; correct or delete it");
    }

    @Test
    void planningKeepsNoLabels() throws IOException {
        int many = 5_000_000;
        byte[] labels = TinyDataset.labels(many, new byte[many]);
        labels[labels.length - 1] = 1;
        data.with(TRAIN_IMAGES, TinyDataset.images(many, 1, 1)).with(TRAIN_LABELS, labels);
        data.with("t10k-images-idx3-ubyte", TinyDataset.images(many, 1, 1)).with("t10k-labels-idx1-ubyte", labels);
        IdxDataset dataset = IdxDataset.open(data.gzipped().writeTo(memory.getPath("/data")), UNSAID);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(dataset.facts()).isEqualTo(new DatasetFacts(Shape.image(1, 1, 1), List.of("0", "1"), many, 0, many));
        assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
                .isLessThan(many / 2);
    }

    private void assertMappingRejected(String mapping, String problem) throws IOException {
        data.with("mapping.txt", mapping.getBytes(StandardCharsets.UTF_8));
        assertFactsRejected("mapping.txt in /data: " + problem);
    }

    private static IdxDirectory set(String name) {
        return new IdxDirectory("data", Optional.of(name), OptionalInt.empty(), false, Optional.empty());
    }

    private static IdxDirectory classes(String... names) {
        return new IdxDirectory("data", Optional.empty(), OptionalInt.empty(), false, Optional.of(List.of(names)));
    }

    private void assertFactsRejected(String message) throws IOException {
        Path directory = data.writeTo(memory.getPath("/data"));
        assertRejected(() -> IdxDataset.open(directory, UNSAID).facts(), message);
    }

    private void assertTrainingRejected(String message) throws IOException {
        IdxDataset dataset = IdxDataset.open(data.writeTo(memory.getPath("/data")), UNSAID);
        assertRejected(dataset::training, message);
    }

    private void assertFingerprintRejected(String message) throws IOException {
        IdxDataset dataset = IdxDataset.open(data.writeTo(memory.getPath("/data")), UNSAID);
        assertRejected(dataset::fingerprint, message);
    }

    private static void assertRejected(ThrowingCallable call, String message) {
        assertThatExceptionOfType(DatasetException.class).isThrownBy(call).withMessage(message);
    }
}
