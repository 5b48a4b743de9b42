package io.github.mnistmaven.experiment.data.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Directories that are wrong, or meant to do harm. */
class HostileFolderTest {
    @TempDir
    private Path root;

    private Pictures pictures;

    @BeforeEach
    void setUp() {
        pictures = new Pictures(root);
    }

    private void refused(Pictures.Source source, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> pictures.open(source.get()).facts())
                .withMessage(message.replace("DIR", pictures.directory().toString()));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a link takes a privilege there")
    void linksLeadNowhereElse() throws IOException {
        pictures.withBoth(2);
        Path outside = Files.write(root.resolve("secret.png"), Pictures.png(1, 2, 2));
        Path folder = Files.createDirectory(root.resolve("folder"));
        Path cats = pictures.directory().resolve("cat");
        Files.createSymbolicLink(cats.resolve("out.png"), outside);
        Files.createSymbolicLink(cats.resolve("nowhere.png"), root.resolve("gone"));
        Files.createSymbolicLink(cats.resolve("self"), cats);
        Files.createSymbolicLink(pictures.directory().resolve("bird"), folder);
        Files.createSymbolicLink(cats.resolve("within.png"), cats.resolve("0.png"));

        refused(Pictures.source(), """
                DIR: 4 of 9 pictures can't be read:
                bird: a link that leads out of the directory; put the file itself here
                cat/nowhere.png: a link that leads nowhere
                cat/out.png: a link that leads out of the directory; put the file itself here
                cat/self: a link to a directory, which is not followed; put the directory itself here
                mend or remove them, or leave them out with on_broken: skip""");
        assertThat(pictures.open(Pictures.source().skipping().get()).facts().images())
                .isEqualTo(5);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes among its files")
    @Timeout(20)
    void aPipeDoesNotBlock() throws Exception {
        pictures.withBoth(2);
        Path pipe = pictures.directory().resolve("cat/pipe.png");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

        refused(Pictures.source(), """
                DIR: 1 of 5 pictures can't be read:
                cat/pipe.png: not a file, but a pipe or a device
                mend or remove them, or leave them out with on_broken: skip""");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws Exception {
        pictures.withBoth(1);
        PictureReading reading =
                new PictureReading(pictures.directory(), Pictures.source().get().preparation());
        Path file = pictures.directory().resolve("cat/0.png");
        PictureFile seen = FileCheck.in(pictures.directory())
                .of("cat/0.png", file, Files.readAttributes(file, BasicFileAttributes.class));
        Files.write(file, Pictures.png(9, 50, 50));

        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> reading.pixels(seen, Shape.image(2, 2, 1)))
                .withMessage(pictures.directory()
                        + ": cat/0.png changed while it was read; run the goal again once nobody writes there");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no file can have such a name there")
    void namesMayHaveEveryCharacter() throws IOException {
        List<String> names = List.of(
                "cat/\u001b[31m.png", "cat/a\nb.png", "cat/'\".png", "cat/ .png", "cat/\u202e.png", "cat/%20,;.png");
        for (String name : names) {
            pictures.with(name, new byte[0]);
        }
        pictures.withBoth(2);

        String why = ": not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF\n";
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> pictures.open(Pictures.source().get()).check())
                .withMessage(pictures.directory() + ": 6 of 10 pictures can't be read:\n" + "cat/U+001B[31m.png" + why
                        + "cat/ .png" + why + "cat/%20,;.png" + why + "cat/'\".png" + why + "cat/a\\nb.png" + why
                        + "cat/U+202E.png" + why + "mend or remove them, or leave them out with on_broken: skip");
    }

    @Test
    void aClassOfOnePictureIsTrainedOnAndRemarkedUpon() throws IOException {
        pictures.withBoth(4).with("bird/1.png", 1);

        assertThat(pictures.open(Pictures.source().get()).facts().remarks())
                .containsExactly("no picture to test on of the class 'bird': figures on that set say nothing of it");
    }

    @Test
    void anEmptyClassIsRefused() throws IOException {
        pictures.withBoth(2).with("bird/notes.txt", 1);

        refused(
                Pictures.source(),
                "DIR: the folder of the class 'bird' has no picture to train on; expected PNG, JPEG, BMP, GIF, WebP or"
                        + " TIFF files with the usual ends of their names: add some, or remove the folder");
    }

    @Test
    void aSplitMayLackAClassButNotTheOneThatIsTrainedOn() throws IOException {
        pictures.with("train/cat/1.png", 1).with("train/dog/1.png", 1).with("test/cat/1.png", 1);

        assertThat(pictures.open(Pictures.source().get()).facts().remarks())
                .containsExactly("no picture to test on of the class 'dog': figures on that set say nothing of it");
        pictures.with("test/bird/1.png", 1);
        refused(
                Pictures.source(),
                "DIR: no folder in train for the class 'bird' that is validated or tested on; add its pictures there,"
                        + " or take the class away");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cat|the classes 'Cat' and 'cat'",
                "CAT|the classes 'CAT' and 'cat'",
            })
    void classesThatDifferOnlyInCaseAreRefused(String other, String message) throws IOException {
        pictures.withBoth(2).with(other + "/1.png", 1);
        try (Stream<Path> folders = Files.list(pictures.directory())) {
            assumeTrue(folders.count() == 3, "a file system to which they are one");
        }

        refused(
                Pictures.source(),
                "DIR: " + message + " differ only in case or in how accents are coded, so that they are one on some"
                        + " machines; rename one of them, or put their pictures together");
    }

    @Test
    void foldersOfSplitsNeedOneToTrainOn() throws IOException {
        pictures.with("test/cat/1.png", 1).with("test/dog/1.png", 1).with("cat/1.png", 1);

        refused(
                Pictures.source(),
                "DIR: a folder test, but none called train; put the folders of classes that are trained on into train,"
                        + " or, if test is a class, name all classes with classes: [...]");
        pictures.with("valid/cat/1.png", 1).with("val/cat/1.png", 1).with("train/cat/1.png", 1);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> pictures.open(Pictures.source().get()))
                .withMessageContaining("hold pictures to validate on; expected one of them");
    }

    @Test
    void validMayBeAClass() throws IOException {
        for (String name : List.of("valid", "invalid")) {
            pictures.with(name + "/1.png", 1).with(name + "/2.png", 2);
        }

        assertThat(pictures.open(Pictures.source().classes("invalid", "valid").get())
                        .facts()
                        .trainingImages())
                .isEqualTo(2);
    }

    @Test
    void noClassesAreRefused() throws IOException {
        pictures.with("1.png", 1);

        refused(Pictures.source(), "DIR: expected 2 to 1000 classes, a folder for each, found none");
        refused(
                Pictures.source().classes("cat", "dog"),
                "DIR: no folder for the class 'cat' that classes names; found none");
    }

    @Test
    void noDirectoryIsRefused() throws IOException {
        refused(Pictures.source(), "data set DIR not found; expected a directory of pictures");
        Files.write(pictures.directory(), new byte[0]);
        refused(Pictures.source(), "DIR is a file; expected a directory of pictures");
    }

    /** A bomb: 25 million pixels in a few kilobytes. More than the budget of a picture is tested where that is. */
    @Test
    void anImageOfManyPixelsIsReadWithinTheBudget() throws IOException {
        pictures.withBoth(2).with("cat/large.png", 3, 5000, 5000);

        assertThat(pictures.open(Pictures.source().get()).fingerprint()).hasSize(64);
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Path cats = Files.createDirectories(pictures.directory().resolve("cat"));
        for (int i = 0; i < 2_000; i++) {
            Files.createFile(cats.resolve(i + ".png"));
        }
        FileCheck check = FileCheck.in(pictures.directory());

        assertThat(Listing.of(check, 2_000).files()).hasSize(2_000);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> Listing.of(check, 1_999))
                .withMessage(pictures.directory() + ": more than 1999 pictures; expected at most as many: name a"
                        + " directory that holds nothing else");
    }

    private Pictures labels(String text) throws IOException {
        return pictures.with("labels.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileOfLabelsTakesThePlaceOfFolders() throws IOException {
        pictures.with("a/1.png", 1).with("2.png", 2).with("x,\"y\".png", 3).with("4.png", 4);
        labels("\uFEFFlabel,other,file,split\r\ncat,,a/1.png,train\r\n\r\ndog,\"two\r\nlines\",./2.png,train\r\n"
                + "cat,,\"x,\"\"y\"\".png\",test\r\ndog,,4.png,val");

        ImageFolder folder =
                pictures.open(Pictures.source().labels("labels.csv").get());

        assertThat(folder.facts().classes()).containsExactly("cat", "dog");
        assertThat(folder.training().name(0)).isEqualTo("2.png");
        assertThat(folder.training().labels()).containsExactly(1, 0);
        assertThat(folder.test().name(0)).isEqualTo("x,\"y\".png");
        assertThat(folder.validation().orElseThrow().name(0)).isEqualTo("4.png");
    }

    @Test
    void allProblemsOfAFileOfLabelsAreToldWithTheirPlaces() throws IOException {
        pictures.with("1.png", 1).with("2.png", 1);
        labels("""
                file,label,split
                1.png,cat,train
                2.png,dog
                2.png,dog,training
                ../x.png,cat,train
                /etc/x.png,cat,train
                ,cat,train
                2.png,,train
                ./1.png,cat,test
                """);

        refused(Pictures.source().labels("labels.csv"), """
                DIR/labels.csv:3: expected 3 fields, as the header has, found 2
                DIR/labels.csv:4: unknown split 'training'; expected train, validation (val, valid) or test
                DIR/labels.csv:5: '../x.png' leads out of the directory; name files below it
                DIR/labels.csv:6: '/etc/x.png' leads out of the directory; name files below it
                DIR/labels.csv:7: no file
                DIR/labels.csv:8: no label
                DIR/labels.csv:9: '1.png' once more, after line 2; remove one of them""");
    }

    @Test
    void aFileOfLabelsThatNamesMissingFilesIsTold() throws IOException {
        pictures.with("1.png", 1).with("2.png", 1).with("3.png", 1);
        labels("file,label\n1.png,cat\n2.png,dog\n3.png,dog\ngone.png,cat\n");

        refused(Pictures.source().labels("labels.csv"), """
                DIR: 1 of 4 pictures can't be read:
                gone.png (labels.csv:5): not there
                mend or remove them, or leave them out with on_broken: skip""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "path,label|:1: expected a header with the columns file and label, and split if there is such, found 'path',"
                        + " 'label'",
                "~~|:1: expected a header with the columns file and label, and split if there is such, found none",
                "file,label\\na.png,\"cat|:2: quotes that begin a field and never end; expected comma-separated values as"
                        + " RFC 4180 has them",
                "file,label\\na.png,\"cat\"x|:2: text after the quotes that end a field; double quotes that are meant;"
                        + " expected comma-separated values as RFC 4180 has them",
            })
    void whatIsNoTableIsRefused(String text, String message) throws IOException {
        labels(text.replace("\\n", "\n"));

        refused(Pictures.source().labels("labels.csv"), "DIR/labels.csv" + message);
    }

    @Test
    void aMissingOrUndecodableFileOfLabelsIsRefused() throws IOException {
        pictures.withBoth(1);
        refused(
                Pictures.source().labels("gone.csv"),
                "no file DIR/gone.csv, which labels names; it is sought in the directory of pictures");
        pictures.with("labels.csv", "file,label\n\u00e9.png,cat\n".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                Pictures.source().labels("labels.csv"),
                "DIR/labels.csv: not text in UTF-8; save it again in that encoding");
    }

    @Test
    void nothingIsWrittenBeforePicturesAreDecoded() throws IOException {
        pictures.withBoth(2);

        ImageFolder folder = pictures.open(Pictures.source().get());
        folder.check();
        folder.facts();

        assertThat(pictures.location().cache()).doesNotExist();
    }
}
