package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdxDatasetTest {
    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());

    @TempDir
    private Path disk;

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    @Test
    void readsPlainFilesInADirectory() throws IOException {
        checkContent(open(new TinyDataset().writeTo(memory.getPath("/data"))));
    }

    @Test
    void readsGzippedFilesInADirectory() throws IOException {
        checkContent(open(new TinyDataset().gzipped().writeTo(memory.getPath("/data"))));
    }

    @Test
    void readsFilesInAFolderOfAJar() throws IOException {
        checkContent(open(new TinyDataset().gzipped().writeJar(disk.resolve("my data.jar"), "org/example/")));
    }

    @Test
    void readsFilesAtTheRootOfAJar() throws IOException {
        checkContent(open(new TinyDataset().writeJar(disk.resolve("data.zip"), "")));
    }

    @Test
    void readsEitherOfTwoFormsThatHoldTheSame() throws IOException {
        TinyDataset both = new TinyDataset();
        both.with("train-images-idx3-ubyte.gz", TinyDataset.gzip(both.content("train-images-idx3-ubyte")))
                .with("train-labels.idx1-ubyte", both.content("train-labels-idx1-ubyte"));
        Path directory = both.writeTo(memory.getPath("/data"));

        checkContent(open(directory));
        assertThat(fingerprint(directory)).isEqualTo(fingerprint(new TinyDataset().writeTo(memory.getPath("/plain"))));
    }

    @ParameterizedTest
    @CsvSource({
        // as many mirrors call them, those of EMNIST, and those of a set of one's own
        "train-images.idx3-ubyte, train-labels.idx1-ubyte, t10k-images.idx3-ubyte, t10k-labels.idx1-ubyte",
        "emnist-letters-train-images-idx3-ubyte, emnist-letters-train-labels-idx1-ubyte,"
                + " emnist-letters-test-images-idx3-ubyte, emnist-letters-test-labels-idx1-ubyte",
        "my.own-train-images.idx3.ubyte, my.own-train-labels.idx1.ubyte,"
                + " my.own-t10k-images.idx3.ubyte, my.own-t10k-labels.idx1.ubyte"
    })
    void readsFilesByOtherNames(String trainImages, String trainLabels, String testImages, String testLabels)
            throws IOException {
        TinyDataset usual = new TinyDataset();
        TinyDataset data = new TinyDataset();
        List<String> names = List.of(trainImages, trainLabels, testImages, testLabels);
        for (IdxFile file : IdxFile.values()) {
            data.without(file.unpackedName).with(names.get(file.ordinal()), usual.content(file.unpackedName));
        }
        Path directory = data.writeTo(memory.getPath("/data"));

        checkContent(open(directory));
        assertThat(fingerprint(directory)).isEqualTo(fingerprint(usual.writeTo(memory.getPath("/usual"))));
        checkContent(open(data.gzipped().writeTo(memory.getPath("/packed"))));
    }

    @Test
    void prefersMnistsOwnNamesWhereSeveralSetsLieSideBySide() throws IOException {
        Path directory = new TinyDataset()
                .with("old-train-images-idx3-ubyte", new byte[] {1})
                .writeTo(memory.getPath("/data"));

        checkContent(open(directory));
    }

    @Test
    void countsClassesFromTheFirstLabel() throws IOException {
        TinyDataset letters = new TinyDataset()
                .with("train-labels-idx1-ubyte", TinyDataset.labels(3, (byte) 2, (byte) 1, (byte) 26))
                .with("t10k-labels-idx1-ubyte", TinyDataset.labels(2, (byte) 26, (byte) 5));
        Path directory = letters.writeTo(memory.getPath("/data"));
        IdxDataset dataset = IdxDataset.open(directory, countingFrom(1));

        assertThat(dataset.facts().classes()).hasSize(26).startsWith("1", "2").endsWith("26");
        assertThat(dataset.training().labels()).containsExactly(1, 0, 25);
        assertThat(dataset.test().labels()).containsExactly(25, 4);

        IdxDataset withZero = IdxDataset.open(directory, countingFrom(0));
        assertThat(withZero.facts().classes()).hasSize(27).startsWith("0");
        assertThat(withZero.fingerprint()).isEqualTo(fingerprint(directory)).isNotEqualTo(dataset.fingerprint());
    }

    @Test
    void readsFilesThatAreGzippedOrNotWhateverTheirNamesSay() throws IOException {
        TinyDataset data = new TinyDataset();
        for (IdxFile file : IdxFile.values()) {
            byte[] plain = data.content(file.unpackedName);
            if (file.kind == IdxFile.Kind.LABELS) {
                data.with(file.unpackedName, TinyDataset.gzip(plain));
            } else {
                data.without(file.unpackedName).with(file.unpackedName + ".gz", plain);
            }
        }
        Path directory = data.writeTo(memory.getPath("/data"));

        checkContent(open(directory));
        assertThat(fingerprint(directory)).isEqualTo(fingerprint(new TinyDataset().writeTo(memory.getPath("/plain"))));
    }

    @Test
    void readsOneOfSeveralSetsSideBySide() throws IOException {
        TinyDataset usual = new TinyDataset();
        TinyDataset data = new TinyDataset().with("emnist-letters-mapping.txt", utf8("1 65 97\n2 66 98\n3 1488\n"));
        for (IdxFile file : IdxFile.values()) {
            byte[] content = usual.content(file.unpackedName);
            data.without(file.unpackedName)
                    .with("emnist-digits-" + file.unpackedName, content)
                    .with("emnist-letters-" + file.unpackedName, content);
        }
        data.with("emnist-letters-train-labels-idx1-ubyte", TinyDataset.labels(3, (byte) 3, (byte) 1, (byte) 2))
                .with("emnist-letters-t10k-labels-idx1-ubyte", TinyDataset.labels(2, (byte) 2, (byte) 3));
        Path directory = data.writeTo(memory.getPath("/data"));

        checkContent(IdxDataset.open(directory, set("digits")));
        checkContent(IdxDataset.open(directory, set("emnist-digits")));
        IdxDataset letters = IdxDataset.open(directory, set("letters"));
        assertThat(letters.facts().classes()).containsExactly("Aa", "Bb", "א");
        assertThat(letters.training().labels()).containsExactly(2, 0, 1);
    }

    @Test
    void namesClassesAsTheMappingOrTheExperimentSays() throws IOException {
        Path plain = new TinyDataset().writeTo(memory.getPath("/plain"));
        Path mapped = new TinyDataset()
                .with("mapping.txt", utf8("0 48\r\n1 49\r\n2 128512\r\n\r\n"))
                .writeTo(memory.getPath("/mapped"));
        IdxDirectory said = new IdxDirectory(
                "data", Optional.empty(), OptionalInt.empty(), false, Optional.of(List.of("a", "b", "c")));

        assertThat(open(mapped).facts().classes()).containsExactly("0", "1", "\uD83D\uDE00");
        assertThat(IdxDataset.open(mapped, said).facts().classes()).containsExactly("a", "b", "c");
        assertThat(fingerprint(mapped)).isNotEqualTo(fingerprint(plain));
        assertThat(IdxDataset.open(mapped, said).fingerprint())
                .isEqualTo(IdxDataset.open(plain, said).fingerprint())
                .isNotIn(fingerprint(plain), fingerprint(mapped));
    }

    @Test
    void namesClassesAsAListBesideTheFilesSays() throws IOException {
        Path plain = new TinyDataset().writeTo(memory.getPath("/plain"));
        Path listed = new TinyDataset()
                .with("classes.txt", utf8("a\r\n b c \r\nשלום"))
                .with("mapping.txt", utf8("0 48\n1 49\n2 50\n"))
                .writeTo(memory.getPath("/listed"));
        IdxDirectory said = new IdxDirectory(
                "data", Optional.empty(), OptionalInt.empty(), false, Optional.of(List.of("a", "b c", "שלום")));

        assertThat(open(listed).facts().classes()).containsExactly("a", "b c", "שלום");
        assertThat(fingerprint(listed)).isEqualTo(IdxDataset.open(plain, said).fingerprint());
    }

    @Test
    void transposesImages() throws IOException {
        Path directory = new TinyDataset().writeTo(memory.getPath("/data"));
        IdxDataset transposed = IdxDataset.open(
                directory, new IdxDirectory("data", Optional.empty(), OptionalInt.empty(), true, Optional.empty()));

        assertThat(transposed.facts().image()).isEqualTo(Shape.image(3, 2, 1));
        assertThat(transposed.training().shape()).isEqualTo(Shape.image(3, 2, 1));
        assertThat(transposed.training().image(1)).containsExactly(11, 14, 12, 15, 13, 16);
        assertThat(transposed.fingerprint()).isNotEqualTo(fingerprint(directory));
    }

    @Test
    void readsColourOfAFourthDimension() throws IOException {
        byte[] pixels = new byte[54];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) i;
        }
        TinyDataset data = new TinyDataset()
                .without("train-images-idx3-ubyte")
                .without("t10k-images-idx3-ubyte")
                .with("train-images-idx4-ubyte", TinyDataset.bytes(pixels, 0x00000804, 3, 2, 3, 3))
                .with("t10k-images-idx4-ubyte", TinyDataset.bytes(new byte[36], 0x00000804, 2, 2, 3, 3));
        Path directory = data.writeTo(memory.getPath("/data"));

        assertThat(open(directory).facts().image()).isEqualTo(Shape.image(2, 3, 3));
        assertThat(open(directory).training().image(1)).startsWith(18, 19, 20).hasSize(18);
        assertThat(IdxDataset.open(
                                directory,
                                new IdxDirectory("data", Optional.empty(), OptionalInt.empty(), true, Optional.empty()))
                        .training()
                        .image(0))
                .containsExactly(0, 1, 2, 9, 10, 11, 3, 4, 5, 12, 13, 14, 6, 7, 8, 15, 16, 17);
    }

    @Test
    void takesLabelsAsUnsignedBytes() throws IOException {
        Path directory = new TinyDataset()
                .with("train-labels-idx1-ubyte", TinyDataset.labels(3, (byte) 0, (byte) 200, (byte) 1))
                .writeTo(memory.getPath("/data"));

        assertThat(open(directory).facts().classes()).hasSize(201);
    }

    @Test
    void hasTheSameFingerprintHoweverItIsPacked() throws IOException {
        String plain = fingerprint(new TinyDataset().writeTo(memory.getPath("/plain")));

        assertThat(plain).matches("[0-9a-f]{64}");
        assertThat(fingerprint(new TinyDataset().gzipped().writeTo(memory.getPath("/packed"))))
                .isEqualTo(plain);
        assertThat(fingerprint(new TinyDataset().writeJar(disk.resolve("data.jar"), "data/")))
                .isEqualTo(plain);
    }

    @Test
    void hasAnotherFingerprintForOtherData() throws IOException {
        Path other = new TinyDataset()
                .with("t10k-labels-idx1-ubyte", TinyDataset.labels(2, (byte) 2, (byte) 1))
                .writeTo(memory.getPath("/other"));

        assertThat(fingerprint(other)).isNotEqualTo(fingerprint(new TinyDataset().writeTo(memory.getPath("/data"))));
    }

    @Test
    void takesTheFingerprintOfAJarFromItsChecksumsWithoutReadingTheData() throws IOException {
        Path jar = Sums.of(new TinyDataset())
                .addTo(new TinyDataset().with("t10k-images-idx3-ubyte", new byte[0]))
                .writeJar(disk.resolve("data.jar"), "data/");

        assertThat(fingerprint(jar)).isEqualTo(fingerprint(new TinyDataset().writeTo(memory.getPath("/data"))));
    }

    @Test
    void readsDataThatFitTheirChecksums() throws IOException {
        TinyDataset data = new TinyDataset();

        checkContent(open(Sums.of(data).addTo(data).writeTo(memory.getPath("/data"))));
    }

    private static IdxDataset open(Path location) throws IOException {
        return IdxDataset.open(location, new IdxDirectory("data"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static IdxDirectory set(String name) {
        return new IdxDirectory("data", Optional.of(name), OptionalInt.empty(), false, Optional.empty());
    }

    private static IdxDirectory countingFrom(int label) {
        return new IdxDirectory("data", OptionalInt.of(label));
    }

    private static void checkContent(IdxDataset dataset) throws IOException {
        Shape shape = Shape.image(2, 3, 1);
        assertThat(dataset.facts()).isEqualTo(new DatasetFacts(shape, List.of("0", "1", "2"), 3, 0, 2));
        assertThat(dataset.training().shape()).isEqualTo(shape);
        assertThat(TinyDataset.pixels(dataset.training())).isEqualTo(TinyDataset.TRAINING_PIXELS);
        assertThat(dataset.training().labels()).containsExactly(2, 0, 1);
        assertThat(dataset.test().shape()).isEqualTo(shape);
        assertThat(TinyDataset.pixels(dataset.test())).isEqualTo(TinyDataset.TEST_PIXELS);
        assertThat(dataset.test().name(1)).isEqualTo("image 1 of t10k-images-idx3-ubyte");
        assertThat(dataset.test().labels()).containsExactly(1, 2);
    }

    private static String fingerprint(Path location) throws IOException {
        return open(location).fingerprint();
    }
}
