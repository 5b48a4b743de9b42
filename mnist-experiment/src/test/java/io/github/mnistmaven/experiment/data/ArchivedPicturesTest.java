package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.model.DataSource.Artifact;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.model.DataSource.OnBroken;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of pictures in a jar. */
class ArchivedPicturesTest {
    private static final ImageDirectory GRAY = new ImageDirectory(
            "",
            Optional.of(List.of(2, 3)),
            1,
            Fit.STRETCH,
            0,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0.5,
            0,
            OnBroken.FAIL);
    private static final Artifact SOURCE = Artifact.of("com.example:bars:1.0", new IdxDirectory(""), GRAY);

    @TempDir
    private Path directory;

    private final Map<String, byte[]> files = new TreeMap<>();

    ArchivedPicturesTest() throws IOException {
        for (int i = 0; i < 4; i++) {
            files.put("data/bright/" + i + ".png", picture(200 + i));
            files.put("data/dark/" + i + ".png", picture(10 + i));
        }
        files.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
        files.put("data-card.md", "# Bars\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areWhatTheyAreInADirectory() throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = directory.resolve("plain").resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
        Dataset plain =
                Datasets.open(GRAY, new DataLocation(directory.resolve("plain/data"), directory.resolve("cache")));
        Dataset archived = open("bars.jar");

        assertThat(archived.facts()).isEqualTo(plain.facts());
        assertThat(archived.facts().classes()).containsExactly("bright", "dark");
        assertThat(archived.facts().image()).isEqualTo(Shape.image(2, 3, 1));
        assertThat(archived.fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(archived.training().labels()).isEqualTo(plain.training().labels());
        assertThat(archived.test().image(0)).isEqualTo(plain.test().image(0));
        assertThat(archived.validation()).isEmpty();
    }

    /** Files of archives that were made alike differ in nothing but their content. */
    @Test
    void anotherVersionIsNotReadFromTheCacheOfTheFirst() throws IOException {
        String first = open("bars.jar").fingerprint();
        byte[] other = picture(11);
        files.put("data/bright/0.png", other);

        assertThat(open("bars.jar").fingerprint()).isNotEqualTo(first);
        assertThat(open("bars.jar").training().labels()).hasSize(4);
    }

    @Test
    void whatIsWrongNamesTheArtifact() throws IOException {
        files.put("data/dark/broken.png", "no picture".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> open("bars.jar").fingerprint())
                .withMessageStartingWith("data set com.example:bars:1.0 (" + directory.resolve("bars.jar") + "): ")
                .withMessageContaining("dark/broken.png: ");
    }

    private Dataset open(String name) throws IOException {
        Path jar = directory.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return Datasets.open(SOURCE, new DataLocation(jar, directory.resolve("cache")));
    }

    private static byte[] picture(int gray) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 3; x++) {
            image.getRaster().setSample(x, x % 2, 0, gray);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
