package io.github.mnistmaven.experiment.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.data.Progress;
import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageFolderTest {
    @TempDir
    private Path root;

    private Pictures pictures;

    @BeforeEach
    void setUp() {
        pictures = new Pictures(root);
    }

    @Test
    void foldersAreClassesByCodePointAndSomePicturesAreDrawnForTests() throws IOException {
        pictures.withBoth(4).with("Zebra/a.png", 200).with("Zebra/deeper/b.PNG", 201);

        ImageFolder folder = pictures.open(Pictures.source().get());

        assertThat(folder.facts())
                .isEqualTo(new DatasetFacts(Shape.image(2, 2, 1), List.of("Zebra", "cat", "dog"), 5, 0, 5));
        Images training = folder.training();
        Images test = folder.test();
        assertThat(training.labels()).containsExactly(0, 1, 1, 2, 2);
        assertThat(test.labels()).containsExactly(0, 1, 1, 2, 2);
        assertThat(Stream.concat(names(training).stream(), names(test).stream()))
                .containsExactlyInAnyOrder(
                        "Zebra/a.png",
                        "Zebra/deeper/b.PNG",
                        "cat/0.png",
                        "cat/1.png",
                        "cat/2.png",
                        "cat/3.png",
                        "dog/0.png",
                        "dog/1.png",
                        "dog/2.png",
                        "dog/3.png");
        for (int image = 0; image < test.count(); image++) {
            assertThat(test.image(image)).containsOnly(value(test.name(image)));
        }
    }

    private static byte value(String name) {
        int number = Character.digit(name.charAt(name.indexOf('.') - 1), 10);
        return (byte)
                switch (name.charAt(0)) {
                    case 'Z' -> name.startsWith("Zebra/a") ? 200 : 201;
                    case 'c' -> number;
                    default -> 100 + number;
                };
    }

    @Test
    void theDrawIsTheSeedsAndNobodyElses() throws IOException {
        pictures.withBoth(20);
        List<String> drawn = names(pictures.open(Pictures.source().get()).test());

        assertThat(names(pictures.open(Pictures.source().get()).test())).isEqualTo(drawn);
        assertThat(names(pictures.open(Pictures.source().seed(1).get()).test())).isNotEqualTo(drawn);
        assertThat(names(pictures.open(Pictures.source().test(0.2).get()).test()))
                .hasSize(8);
    }

    @Test
    void foldersOfSplitsAreTaken() throws IOException {
        for (String split : List.of("train", "val", "test")) {
            pictures.with(split + "/cat/1.png", 1).with(split + "/dog/2.png", 2);
        }
        pictures.with("train/cat/3.png", 3).with("train/cat/4.png", 4);

        ImageFolder folder = pictures.open(Pictures.source().get());

        assertThat(folder.facts()).isEqualTo(new DatasetFacts(Shape.image(2, 2, 1), List.of("cat", "dog"), 4, 2, 2));
        assertThat(names(folder.validation().orElseThrow())).containsExactly("val/cat/1.png", "val/dog/2.png");
        assertThat(names(folder.test())).containsExactly("test/cat/1.png", "test/dog/2.png");
    }

    @Test
    void groupsStayOnOneSideOfEverySplit() throws IOException {
        for (int writer = 0; writer < 12; writer++) {
            for (int i = 0; i < 1 + writer % 3; i++) {
                pictures.with("cat/w" + writer + "-" + i + ".png", writer).with("dog/w" + writer + "-" + i + ".png", i);
            }
        }

        ImageFolder folder =
                pictures.open(Pictures.source().group("w([0-9]+)-").test(0.25).get());

        List<String> tested = writers(names(folder.test()));
        Images training = folder.training();
        assertThat(tested).doesNotContainAnyElementsOf(writers(names(training)));
        assertThat(folder.test().count()).isBetween(10, 14);
        int held = training.groups().orElseThrow().nearest(8);
        List<String> heldOut = IntStream.of(training.groups().orElseThrow().heldOut(held, held, held))
                .mapToObj(training::name)
                .toList();
        assertThat(heldOut).hasSize(held);
        List<String> rest = names(training);
        rest.removeAll(heldOut);
        assertThat(writers(heldOut)).doesNotContainAnyElementsOf(writers(rest));
    }

    private static List<String> writers(List<String> names) {
        return names.stream()
                .map(name -> name.substring(name.indexOf('w') + 1, name.indexOf('-')))
                .distinct()
                .toList();
    }

    @Test
    void groupsThatFoldersPartAreRemarkedUpon() throws IOException {
        for (String split : List.of("train", "test")) {
            pictures.with(split + "/cat/w1.png", 1).with(split + "/dog/w" + split + ".png", 2);
        }

        assertThat(pictures.open(Pictures.source().group("(w[^.]+)").get())
                        .facts()
                        .remarks())
                .containsExactly(
                        "1 group is in several sets, such as 'w1' in train and test: figures may be better than"
                                + " they will be on other groups");
    }

    @Test
    void whatIsHiddenOrForeignIsCountedAndPassedOver() throws IOException {
        pictures.withBoth(2)
                .with("cat/.hidden.png", 1)
                .with("cat/Thumbs.db", 1)
                .with("cat/notes.txt", 1)
                .with("cat/png", 1)
                .with(".git/cat/1.png", 1)
                .with("__MACOSX/cat/1.png", 1)
                .with("readme.png", 1)
                .with("bird/1.png", 1);

        ImageFolder folder =
                pictures.open(Pictures.source().classes("dog", "cat").get());

        assertThat(folder.facts().classes()).containsExactly("dog", "cat");
        assertThat(folder.omissions().ignored()).isEqualTo(8);
        assertThat(folder.omissions().broken()).isEmpty();
    }

    @Test
    void picturesOfOneSizeNeedNone() throws IOException {
        for (String name : List.of("cat/1.png", "cat/2.png", "dog/1.png", "dog/2.png")) {
            pictures.with(name, 7, 3, 4);
        }

        assertThat(pictures.open(Pictures.source().ofAnySize().get()).facts().image())
                .isEqualTo(Shape.image(4, 3, 1));
        pictures.with("dog/3.png", 7, 5, 4);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(
                        () -> pictures.open(Pictures.source().ofAnySize().get()).facts())
                .withMessage(pictures.directory() + ": pictures of 2 sizes, such as 3x4 ('cat/1.png') and 5x4"
                        + " ('dog/3.png'), width before height; say what they become, as in size: [32, 32], height"
                        + " before width");
    }

    @Test
    void brokenPicturesAreNamedAllAtOnce() throws IOException {
        pictures.withBoth(2).with("cat/empty.png", new byte[0]).with("dog/text.jpg", "hello".getBytes());

        ImageFolder folder = pictures.open(Pictures.source().get());

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(folder::check)
                .withMessage(pictures.directory() + ": 2 of 6 pictures can't be read:\n"
                        + "cat/empty.png: not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF\n"
                        + "dog/text.jpg: not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF\n"
                        + "mend or remove them, or leave them out with on_broken: skip");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(folder::fingerprint)
                .withMessageContaining("2 of 6 pictures can't be read");
    }

    @Test
    void brokenPicturesMayBeLeftOutAndNobodyChangesSides() throws IOException {
        pictures.withBoth(10);
        List<String> whole = names(pictures.open(Pictures.source().get()).test());
        byte[] png = Pictures.png(1, 20, 20);
        pictures.with("cat/3.png", Arrays.copyOf(png, png.length - 30));

        ImageFolder folder = pictures.open(Pictures.source().skipping().get());
        folder.check();
        assertThat(folder.facts().images()).isEqualTo(20);
        folder.prepare(Progress.UNHEARD);

        assertThat(folder.facts().images()).isEqualTo(19);
        assertThat(folder.omissions().broken()).extracting("name").containsExactly("cat/3.png");
        assertThat(folder.facts().remarks())
                .singleElement()
                .asString()
                .startsWith("1 of 20 pictures can't be read:\ncat/3.png: ");
        whole.remove("cat/3.png");
        assertThat(names(folder.test())).isEqualTo(whole);
    }

    @Test
    void aFingerprintIsOfPixelsAndLabelsWhereverTheyLie() throws IOException {
        pictures.withBoth(3);
        String fingerprint = fingerprint(pictures);

        assertThat(fingerprint(new Pictures(root.resolve("elsewhere")).withBoth(3)))
                .isEqualTo(fingerprint);
        assertThat(fingerprint(new Pictures(root.resolve("other")).withBoth(3).with("cat/1.png", 99)))
                .isNotEqualTo(fingerprint);
        assertThat(pictures.open(Pictures.source().size(3, 2).get()).fingerprint())
                .isNotEqualTo(fingerprint);
        assertThat(pictures.open(Pictures.source().classes("dog", "cat").get()).fingerprint())
                .isNotEqualTo(fingerprint);
    }

    private static String fingerprint(Pictures pictures) throws IOException {
        return pictures.open(Pictures.source().get()).fingerprint();
    }

    @Test
    void whatIsDecodedOnceIsNotDecodedAgain() throws IOException {
        pictures.withBoth(3);
        String fingerprint = fingerprint(pictures);
        // a picture with the old size and time counts as the old picture
        Path file = pictures.directory().resolve("cat/1.png");
        FileTime time = Files.getLastModifiedTime(file);
        byte[] damaged = new byte[(int) Files.size(file)];
        Files.write(file, damaged);
        Files.setLastModifiedTime(file, time);

        assertThat(fingerprint(pictures)).isEqualTo(fingerprint);

        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 1000));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> fingerprint(pictures))
                .withMessageContaining("1 of 6 pictures can't be read:\ncat/1.png: ");
    }

    @Test
    void onlyNewPicturesAreDecoded() throws IOException {
        pictures.withBoth(3);
        fingerprint(pictures);
        Path file = pictures.directory().resolve("cat/1.png");
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, time);
        pictures.with("dog/9.png", 9);

        assertThat(pictures.open(Pictures.source().get()).facts().images()).isEqualTo(7);
        assertThat(fingerprint(pictures)).hasSize(64);
    }

    @Test
    void aDamagedOrForeignCacheIsMadeAnew() throws IOException {
        pictures.withBoth(3);
        String fingerprint = fingerprint(pictures);
        Path cache = cache();
        byte[] whole = Files.readAllBytes(cache);
        for (int place = 0; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x55;
            Files.write(cache, damaged);
            ImageFolder folder = pictures.open(Pictures.source().get());
            folder.prepare(Progress.UNHEARD);
            assertThat(folder.fingerprint()).as("byte %s", place).isEqualTo(fingerprint);
            assertThat(Files.readAllBytes(cache)).as("byte %s", place).isEqualTo(whole);
        }
        for (byte[] foreign : List.of(new byte[0], "not a cache".getBytes(), Arrays.copyOf(whole, whole.length - 1))) {
            Files.write(cache, foreign);
            assertThat(fingerprint(pictures)).isEqualTo(fingerprint);
        }
    }

    @Test
    void damageThatIsMetWhileReadingIsMendedToo() throws IOException {
        pictures.withBoth(3);
        fingerprint(pictures);
        byte[] damaged = Files.readAllBytes(cache());
        damaged[0] ^= 1;
        damaged[4] ^= 1;
        Files.write(cache(), damaged);

        Images training = pictures.open(Pictures.source().get()).training();

        for (int image = 0; image < training.count(); image++) {
            assertThat(training.image(image)).containsOnly(value(training.name(image)));
        }
    }

    @Test
    void progressIsHeardOfEachPictureOnce() throws IOException {
        pictures.withBoth(3);
        List<Integer> heard = new ArrayList<>();
        ImageFolder folder = pictures.open(Pictures.source().get());

        folder.prepare((done, total) -> heard.add(100 * total + done));
        folder.prepare((done, total) -> heard.add(-1));

        assertThat(heard).containsExactly(601, 602, 603, 604, 605, 606);
    }

    private Path cache() throws IOException {
        try (Stream<Path> files = Files.list(pictures.location().cache())) {
            return files.findFirst().orElseThrow();
        }
    }

    private static List<String> names(Images images) {
        return new ArrayList<>(
                IntStream.range(0, images.count()).mapToObj(images::name).toList());
    }

    /** What a set too large for memory is read from. */
    @Test
    void pixelsAreReadFromTheFileAsFromMemory() throws IOException {
        pictures.withBoth(3);
        ImageDirectory source = Pictures.source().get();
        Images training = pictures.open(source).training();
        DecodedPictures decoded = new DecodedPictures(source, pictures.location());
        Catalog catalog = Catalog.of(source, pictures.directory());
        PixelCache cache = decoded.find(catalog.files().values()).orElseThrow();
        int[] rows = IntStream.range(0, training.count())
                .map(image -> cache.find(catalog.files().get(training.name(image)))
                        .orElseThrow()
                        .row())
                .toArray();

        byte[] into = new byte[6];
        for (int image = 0; image < training.count(); image++) {
            cache.inFile(rows).read(image, into, 1);
            byte value = training.image(image)[0];
            assertThat(into).containsExactly(0, value, value, value, value, 0);
        }
    }

    @Test
    void buildsAtTheSameTimeDoNotDisturbEachOther() throws Exception {
        pictures.withBoth(30);
        ExecutorService builds = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> fingerprints = builds.invokeAll(Collections.nCopies(8, () -> fingerprint(pictures)));
            Set<String> found = new HashSet<>();
            for (Future<String> fingerprint : fingerprints) {
                found.add(fingerprint.get());
            }
            assertThat(found).containsExactly(fingerprint(pictures));
        } finally {
            builds.shutdown();
        }
        try (Stream<Path> files = Files.list(pictures.location().cache())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsHeldInMemoryIsToldBeforeItIsRead() throws IOException {
        pictures.withBoth(3);

        assertThat(pictures.open(Pictures.source().get()).memory()).isEqualTo(6 * (4 + 600));
        assertThat(pictures.open(Pictures.source().size(4096, 4096).get()).memory())
                .isEqualTo(6 * (4096L * 4096 + 600));
        // two sets of 20, 16 MB an image
        pictures.withBoth(20);
        assertThat(pictures.open(Pictures.source().size(4096, 4096).get()).memory())
                .as("read from the file")
                .isEqualTo(40 * 600);
    }
}
