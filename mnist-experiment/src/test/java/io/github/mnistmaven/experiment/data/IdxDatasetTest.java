package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.mnistmaven.experiment.model.Shape;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        checkContent(IdxDataset.open(new TinyDataset().writeTo(memory.getPath("/data"))));
    }

    @Test
    void readsGzippedFilesInADirectory() throws IOException {
        checkContent(IdxDataset.open(new TinyDataset().gzipped().writeTo(memory.getPath("/data"))));
    }

    @Test
    void readsFilesInAFolderOfAJar() throws IOException {
        checkContent(
                IdxDataset.open(new TinyDataset().gzipped().writeJar(disk.resolve("my data.jar"), "org/example/")));
    }

    @Test
    void readsFilesAtTheRootOfAJar() throws IOException {
        checkContent(IdxDataset.open(new TinyDataset().writeJar(disk.resolve("data.zip"), "")));
    }

    @Test
    void prefersThePlainFileToTheGzippedOne() throws IOException {
        Path directory = new TinyDataset()
                .with("train-images-idx3-ubyte.gz", new byte[] {1})
                .writeTo(memory.getPath("/data"));

        checkContent(IdxDataset.open(directory));
    }

    @Test
    void takesLabelsAsUnsignedBytes() throws IOException {
        Path directory = new TinyDataset()
                .with("train-labels-idx1-ubyte", TinyDataset.labels(3, (byte) 0, (byte) 200, (byte) 1))
                .writeTo(memory.getPath("/data"));

        assertThat(IdxDataset.open(directory).facts().classes()).hasSize(201);
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

        checkContent(IdxDataset.open(Sums.of(data).addTo(data).writeTo(memory.getPath("/data"))));
    }

    private static void checkContent(IdxDataset dataset) throws IOException {
        Shape shape = Shape.image(2, 3, 1);
        assertThat(dataset.facts()).isEqualTo(new DatasetFacts(shape, List.of("0", "1", "2"), 3, 0, 2));
        assertThat(dataset.training().shape()).isEqualTo(shape);
        assertThat(dataset.training().block(0)).isEqualTo(TinyDataset.TRAINING_PIXELS);
        assertThat(dataset.training().labels()).isEqualTo(TinyDataset.TRAINING_LABELS);
        assertThat(dataset.test().shape()).isEqualTo(shape);
        assertThat(dataset.test().block(0)).isEqualTo(TinyDataset.TEST_PIXELS);
        assertThat(dataset.test().labels()).isEqualTo(TinyDataset.TEST_LABELS);
    }

    private static String fingerprint(Path location) throws IOException {
        return IdxDataset.open(location).fingerprint();
    }
}
