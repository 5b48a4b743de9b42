package io.github.mnistmaven.plugin.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.language.DataSets;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataPackingTest {
    private static final DataCard.Words WORDS =
            new DataCard.Words("Bars | <b>", "Bright halves.", "CC0-1.0", "https://example.com/bars");

    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();

    @BeforeEach
    void writeIdxFiles() throws IOException {
        Files.createDirectories(base.resolve("idx"));
        gzip("bars-train-images-idx3-ubyte.gz", bytes(0x803, new int[] {3, 2, 2}, 12));
        write("bars-train-labels-idx1-ubyte", bytes(0x801, new int[] {3}, 1, 2, 1));
        write("bars-t10k-images-idx3-ubyte", bytes(0x803, new int[] {2, 2, 2}, 8));
        gzip("bars-t10k-labels-idx1-ubyte.gz", bytes(0x801, new int[] {2}, 2, 2));
        write("bars-mapping.txt", "1 65 97\n2 124\n".getBytes());
        write("README.txt", "not packed".getBytes());
    }

    @Test
    void filesArePackedAsTheyAreWithDigestsAndCards() throws Exception {
        Path archive = pack("{idx: {path: idx, transpose: true}}", "bars.jar");

        assertThat(names(archive))
                .containsExactly(
                        "data-card.json",
                        "data-card.md",
                        "SHA256SUMS",
                        "data/SHA256SUMS",
                        "data/bars-mapping.txt",
                        "data/bars-t10k-images-idx3-ubyte",
                        "data/bars-t10k-labels-idx1-ubyte.gz",
                        "data/bars-train-images-idx3-ubyte.gz",
                        "data/bars-train-labels-idx1-ubyte");
        assertThat(text(archive, "data/SHA256SUMS").lines())
                .hasSize(7)
                .anyMatch(line -> line.endsWith("  bars-train-images-idx3-ubyte"))
                .anyMatch(line -> line.endsWith("  bars-train-images-idx3-ubyte.gz"));
        assertThat(text(archive, "data-card.md"))
                .startsWith("# Bars \\| \\<b\\>\n\nBright halves.\n\n")
                .contains("| Licence | CC0-1.0 |")
                .contains("  dataset: {\"artifact\":{\"coordinates\":\"com.example:bars:1.0\",\"transpose\":true}}\n")
                .contains("| Aa | 2 | 0 | 0 |\n| \\| | 1 | 0 | 2 |\n");
        assertThat(text(archive, "data-card.json"))
                .contains("\"schema\" : 1", "\"kind\" : \"idx\"", "\"classes\" : [ \"Aa\", \"|\" ]");
        assertThat(console.printed())
                .containsExactly(
                        "packed Bars | <b>: 5 files, 2 classes, 3 training and 2 test images",
                        "archive: bars.jar",
                        "use it with data: {dataset: {\"artifact\":{\"coordinates\":\"com.example:bars:1.0\",\"transpose\":true}}}");
    }

    @Test
    void whatIsPackedIsWhatIsRead() throws Exception {
        DataSource.IdxDirectory idx = (DataSource.IdxDirectory) DataSets.parse("x", "{idx: idx}");
        Path archive = pack("{idx: idx}", "bars.jar");
        Dataset packed =
                Datasets.open(DataSets.parse("x", "{artifact: com.example:bars:1.0}"), new DataLocation(archive, base));
        Dataset plain = Datasets.open(idx, new DataLocation(base.resolve("idx"), base));

        assertThat(packed.fingerprint()).isEqualTo(plain.fingerprint());
        assertThat(packed.facts()).isEqualTo(plain.facts());
        assertThat(packed.facts().classes()).containsExactly("Aa", "|");
        assertThat(packed.training().image(2)).isEqualTo(plain.training().image(2));
    }

    @Test
    void namesOfClassesComeWithTheData() throws Exception {
        Path archive = pack("{idx: {path: idx, classes: [upper bar, ''שלום'']}}".replace("''", "'"), "bars.jar");

        assertThat(text(archive, "data/classes.txt")).isEqualTo("upper bar\nשלום\n");
        assertThat(text(archive, "SHA256SUMS")).contains("  data/classes.txt\n");
        assertThat(text(archive, "data-card.md")).contains("  dataset: {\"artifact\":\"com.example:bars:1.0\"}\n");
    }

    @Test
    void equalFilesMakeEqualArchives() throws Exception {
        byte[] first = Files.readAllBytes(pack("idx", "first.jar"));
        for (Path file : List.of(base.resolve("idx/README.txt"), base.resolve("idx/bars-mapping.txt"))) {
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(0));
        }

        assertThat(Files.readAllBytes(pack("idx", "second.jar"))).isEqualTo(first);
    }

    @Test
    void whatIsWrongWithTheDataIsToldAndNothingIsLeft() throws IOException {
        Files.delete(base.resolve("idx/bars-t10k-images-idx3-ubyte"));

        assertThatExceptionOfType(UnpackableDataException.class)
                .isThrownBy(() -> pack("idx", "bars.jar"))
                .withMessageStartingWith(
                        "data set " + base.resolve("idx") + " is incomplete: no t10k-images-idx3-ubyte;");
        assertThat(base.resolve("bars.jar")).doesNotExist();
    }

    private Path pack(String data, String name) throws Exception {
        Path archive = base.resolve(name);
        DataSource source = NamedData.of(data, base);
        DataLocation location = new DataLocation(base.resolve(source.directory().orElseThrow()), base.resolve("cache"));
        new DataPacking(source, location, "com.example:bars:1.0", WORDS, console).pack(archive, base);
        return archive;
    }

    private static List<String> names(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<String> names = new ArrayList<>();
            for (ZipEntry entry : Collections.list(zip.entries())) {
                names.add(entry.getName());
            }
            return names;
        }
    }

    private static String text(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** A header and either as many bytes as are said, or these. */
    private static byte[] bytes(int magic, int[] lengths, int... values) {
        int length = lengths.length > 1 ? values[0] : values.length;
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * lengths.length + length);
        buffer.putInt(magic);
        for (int each : lengths) {
            buffer.putInt(each);
        }
        for (int i = 0; i < length; i++) {
            buffer.put((byte) (lengths.length > 1 ? i : values[i]));
        }
        return buffer.array();
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(base.resolve("idx").resolve(name), content);
    }

    private void gzip(String name, byte[] content) throws IOException {
        try (OutputStream out =
                new GZIPOutputStream(Files.newOutputStream(base.resolve("idx").resolve(name)))) {
            out.write(content);
        }
    }
}
