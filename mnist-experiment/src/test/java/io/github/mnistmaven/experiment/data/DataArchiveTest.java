package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of a jar or zip before anything is read of it. */
class DataArchiveTest {
    private static final int ENTRY = 0x02014b50;

    @TempDir
    private Path directory;

    @Test
    void whatIsInOrderIsOpened() throws IOException {
        Path jar = new TinyDataset().writeJar(directory.resolve("data.jar"), "data/", "META-INF/");

        try (FileSystem archive = DataArchive.open(jar)) {
            assertThat(Files.exists(archive.getPath("/data/train-images-idx3-ubyte")))
                    .isTrue();
        }
    }

    @Test
    void aCommentAtTheEndAndBytesBeforeAreNoObstacle() throws IOException {
        byte[] zip = zip("a/b.png", "a/c.png");
        ByteArrayOutputStream prefixed = new ByteArrayOutputStream();
        prefixed.write("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8));
        prefixed.write(zip);

        DataArchive.open(write(prefixed.toByteArray())).close();
        assertThat(ZipDirectory.read(write(zip), 2))
                .extracting(ZipDirectory.Entry::name)
                .containsExactly("a/b.png", "a/c.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../out.png",
                "a/../../out.png",
                "/etc/passwd",
                "a/./b.png",
                "a//b.png",
                "..",
                "C:/b.png",
                "a\\b.png"
            })
    void pathsThatLeadOutAreRefused(String name) throws IOException {
        assertRefused(zip("fine.png", name), "its entry " + name + " leads out of the archive; nothing of it is read");
    }

    @ParameterizedTest
    @CsvSource({"a/b.png,a/B.png,a/b.png", "Train/b.png,train/c.png,Train", "a,A/b.png,a", "é.png,É.png,é.png"})
    void namesThatDifferInCaseAloneAreRefused(String first, String second, String other) throws IOException {
        assertRefused(
                zip(first, second),
                "its entry " + second + " differs from " + other + " in case alone; nothing of it is read");
    }

    @Test
    void whatMavenPutsIntoJarsIsNotData() throws IOException {
        DataArchive.open(write(zip("META-INF/LICENSE", "META-INF/license/a.txt", "a.png")))
                .close();
    }

    @Test
    void anEntryThatIsThereTwiceIsRefused() throws IOException {
        byte[] zip = zip("a/b.png", "a/c.png");
        zip[find(zip, "a/c.png") + 2] = 'b';

        assertRefused(zip, "its entry a/b.png is there twice; nothing of it is read");
    }

    @Test
    void linksAreRefused() throws IOException {
        byte[] zip = zip("a/b.png");
        int entry = find(zip, "a/b.png") - 46;
        zip[entry + 5] = 3;
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 38, 0120777 << 16);

        assertRefused(zip, "its entry a/b.png is a link to another file; nothing of it is read");
    }

    @Test
    void whatJavaCantReadIsNamed() throws IOException {
        byte[] encrypted = zip("a/b.png");
        encrypted[find(encrypted, "a/b.png") - 46 + 8] |= 1;
        assertRefused(encrypted, "its entry a/b.png is encrypted; nothing of it is read");

        byte[] lzma = zip("a/b.png");
        lzma[find(lzma, "a/b.png") - 46 + 10] = 14;
        assertRefused(
                lzma,
                "its entry a/b.png is compressed in a way that Java can't read (method 14); nothing of it is read");
    }

    @Test
    void controlCharactersOfNamesAreNotPrinted() throws IOException {
        assertRefused(
                zip("\u001b[2J/../a"), "its entry U+001B[2J/../a leads out of the archive; nothing of it is read");
    }

    @Test
    void twoHundredThousandEntriesAreRefusedBeforeTheyAreRead() throws IOException {
        byte[] zip = zip("a.png");
        ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = zip.length - 22;
        // as zip files of more than 65535 entries have it
        ByteBuffer longer = ByteBuffer.allocate(zip.length + 76).order(ByteOrder.LITTLE_ENDIAN);
        longer.put(zip, 0, at);
        longer.putInt(0x06064b50)
                .putLong(44)
                .putShort((short) 45)
                .putShort((short) 45)
                .putInt(0)
                .putInt(0);
        longer.putLong(200_000).putLong(200_000).putLong(end.getInt(at + 12)).putLong(end.getInt(at + 16));
        longer.putInt(0x07064b50).putInt(0).putLong(at).putInt(1);
        end.putShort(at + 8, (short) -1).putShort(at + 10, (short) -1);
        longer.put(zip, at, 22);

        assertRefused(
                longer.array(),
                "expected at most 150000 entries, found 200000; pack IDX files, which hold all images in four files");
    }

    @Test
    void whatIsNoZipFileIsRefused() throws IOException {
        for (byte[] bytes : new byte[][] {{}, "PK".getBytes(StandardCharsets.UTF_8), new byte[100_000]}) {
            Path file = write(bytes);
            assertThatExceptionOfType(DatasetException.class)
                    .isThrownBy(() -> DataArchive.open(file))
                    .withMessage("data set " + file + " is neither a directory nor a readable jar; fetch it again");
        }
    }

    /** A gzipped file within a zip may unpack to a million times its size; a declared one is refused first. */
    @Test
    void bombsAreRefusedByTheirHeaders() throws IOException {
        Path jar = new TinyDataset()
                .with("train-images-idx3-ubyte", TinyDataset.images(100_000_000, 4096, 4096))
                .writeJar(directory.resolve("bomb.jar"), "data/");

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> IdxDataset.open(jar, new IdxDirectory("")).facts())
                .withMessage(
                        "train-images-idx3-ubyte in " + jar + ": expected at most 68719476736 bytes of images, found"
                                + " 1677721600000000; the file is damaged or not a data set this reader can hold");
    }

    @Test
    void damagedArchivesAreRefusedOrReadWhole() throws IOException {
        byte[] whole = Files.readAllBytes(new TinyDataset().writeJar(directory.resolve("whole.jar"), "data/"));

        assertThat(Fuzz.run("archives", 300, random -> read(Mutation.damage(whole, random), random)))
                .isNotNegative();
    }

    private String read(byte[] bytes, SplittableRandom random) throws IOException {
        Path file = Files.write(directory.resolve("damaged-" + random.nextInt(4) + ".jar"), bytes);
        try {
            IdxDataset dataset = IdxDataset.open(file, new IdxDirectory(""));
            dataset.fingerprint();
            assertThat(dataset.training().count()).isEqualTo(dataset.facts().trainingImages());
            return null;
        } catch (DatasetException e) {
            return e.getMessage();
        }
    }

    private void assertRefused(byte[] zip, String problem) throws IOException {
        Path file = write(zip);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DataArchive.open(file))
                .withMessage("data set " + file + ": " + problem);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("data.zip"), bytes);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("");
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** Where the directory has a name. */
    private static int find(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(name);
        assertThat(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(at - 46))
                .isEqualTo(ENTRY);
        return at;
    }
}
