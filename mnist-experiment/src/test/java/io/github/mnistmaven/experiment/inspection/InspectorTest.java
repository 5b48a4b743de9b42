package io.github.mnistmaven.experiment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorTest {
    private static final Shape SHAPE = Shape.image(16, 16, 1);
    private static final byte[] A = Drawn.smooth(SHAPE, 1);
    private static final byte[] B = Drawn.smooth(SHAPE, 2);
    private static final byte[] C = Drawn.smooth(SHAPE, 3);
    private static final byte[] D = Drawn.smooth(SHAPE, 4);

    @TempDir
    private Path directory;

    /** Two copies within the training set, two leaks of which one conflicts, two near leaks, and a blank image. */
    private static InspectedData planted() {
        Images training = Drawn.images(SHAPE, new int[] {0, 0, 1, 1, 0, 1}, List.of(A, B, C, D, A, A));
        Images validation = Drawn.images(SHAPE, new int[] {1}, List.of(Drawn.noisy(C, 3, 5)));
        Images test = Drawn.images(
                SHAPE, new int[] {0, 0, 1, 0}, List.of(B, D, Drawn.noisy(C, 3, 6), Drawn.blank(SHAPE, 255)));
        return new InspectedData(List.of(
                new InspectedData.Set(DataSplit.TRAINING, training),
                new InspectedData.Set(DataSplit.VALIDATION, validation),
                new InspectedData.Set(DataSplit.TEST, test)));
    }

    private static Inspection inspect(InspectedData data) {
        DatasetFacts facts = new DatasetFacts(data.shape(), List.of("cat", "dog"), 0, 0, 0);
        List<BrokenFile> broken = List.of(new BrokenFile("dog/x,y.png", "it is empty"));
        return new Inspector(new DataSource.Mnist(), facts, "f00d", broken).inspect(data);
    }

    @Test
    void findsWhatIsPlanted() {
        Inspection inspection = inspect(planted());

        assertThat(inspection.figures())
                .containsExactly(
                        entry(DataFigure.LEAKS, 2.0),
                        entry(DataFigure.NEAR_LEAKS, 2.0),
                        entry(DataFigure.CONFLICTING_LABELS, 2.0),
                        entry(DataFigure.BROKEN, 1.0),
                        entry(DataFigure.BLANK, 1.0),
                        entry(DataFigure.DUPLICATES, 2.0),
                        entry(DataFigure.NEAR_DUPLICATES, 0.0),
                        entry(DataFigure.SMALLEST_CLASS, 3.0),
                        entry(DataFigure.IMBALANCE, 1.0));
        assertThat(inspection.findings(FindingKind.LEAK))
                .extracting(InspectorTest::image, InspectorTest::other)
                .containsExactly(tuple("TEST 0", "TRAINING 1"), tuple("TEST 1", "TRAINING 3"));
        assertThat(inspection.findings(FindingKind.CONFLICTING_LABELS))
                .extracting(InspectorTest::image, InspectorTest::other)
                .containsExactly(tuple("TRAINING 5", "TRAINING 0"), tuple("TEST 1", "TRAINING 3"));
        assertThat(inspection.findings(FindingKind.NEAR_LEAK))
                .extracting(InspectorTest::image, InspectorTest::other)
                .containsExactlyInAnyOrder(tuple("VALIDATION 0", "TRAINING 2"), tuple("TEST 2", "TRAINING 2"));
        assertThat(inspection.findings(FindingKind.DUPLICATE))
                .extracting(InspectorTest::image, InspectorTest::other)
                .containsExactly(tuple("TRAINING 4", "TRAINING 0"), tuple("TRAINING 5", "TRAINING 0"));
        assertThat(inspection.findings(FindingKind.BLANK))
                .extracting(InspectorTest::image)
                .containsExactly("TEST 3");
        assertThat(inspection.unfinished()).isZero();
        assertThat(inspection.sets())
                .containsExactly(
                        new SetSummary(DataSplit.TRAINING, 6, List.of(3, 3)),
                        new SetSummary(DataSplit.VALIDATION, 1, List.of(0, 1)),
                        new SetSummary(DataSplit.TEST, 4, List.of(3, 1)));
    }

    private static String image(Finding finding) {
        return finding.image().split() + " " + finding.image().index();
    }

    private static String other(Finding finding) {
        return finding.other().orElseThrow().split() + " "
                + finding.other().orElseThrow().index();
    }

    @Test
    void equalDataGiveEqualFiles() {
        assertThat(InspectionJson.of(inspect(planted()))).isEqualTo(InspectionJson.of(inspect(planted())));
        assertThat(InspectionCsv.of(inspect(planted()))).isEqualTo(InspectionCsv.of(inspect(planted())));
    }

    @Test
    void whatLimitsAreHeldAgainstIsReadBack() throws IOException {
        Inspection inspection = inspect(planted());
        Path file = Files.writeString(directory.resolve("inspection.json"), InspectionJson.of(inspection));

        assertThat(InspectionJson.read(file)).isEqualTo(new InspectionJson.Stored("f00d", inspection.figures()));
    }

    @Test
    void theCsvHasALineForEachFinding() {
        assertThat(InspectionCsv.of(inspect(planted())).lines().limit(4))
                .containsExactly(
                        "finding,split,index,name,label,class,other_split,other_index,other_name,other_label,"
                                + "other_class,value,reason",
                        "broken,,,\"dog/x,y.png\",,,,,,,,,it is empty",
                        "leak,test,0,image 0,0,cat,training,1,image 1,0,cat,,",
                        "leak,test,1,image 1,0,cat,training,3,image 3,1,dog,,");
    }

    /** Each noisy picture is near one of those before it, whichever it is compared with. */
    @Test
    void manyImagesThatLookAlikeAreNoHarderThanOthers() {
        List<byte[]> pixels = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            pixels.add(Drawn.noisy(A, 1, i));
        }
        Images training = Drawn.images(SHAPE, new int[6_000], pixels);
        Images test = Drawn.images(SHAPE, new int[] {1}, List.of(B));

        Inspection inspection = inspect(sets(training, test));

        assertThat(inspection.figure(DataFigure.NEAR_DUPLICATES)).isEqualTo(5_999);
        assertThat(inspection.unfinished()).isZero();
    }

    @Test
    void twoHundredThousandEqualImagesAreCounted() {
        Shape shape = Shape.image(8, 8, 1);
        byte[] one = Drawn.smooth(shape, 7);
        byte[] all = new byte[200_000 * one.length];
        IntStream.range(0, 200_000).forEach(i -> System.arraycopy(one, 0, all, i * one.length, one.length));
        Images training = new Images(shape, all, new int[200_000]);
        Images test = Drawn.images(shape, new int[] {1}, List.of(one));

        Inspection inspection = inspect(sets(training, test));

        assertThat(inspection.figure(DataFigure.DUPLICATES)).isEqualTo(199_999);
        assertThat(inspection.figure(DataFigure.LEAKS)).isEqualTo(1);
        assertThat(inspection.figure(DataFigure.CONFLICTING_LABELS)).isEqualTo(1);
        assertThat(inspection.findings(FindingKind.DUPLICATE)).hasSize(Findings.MOST_OF_KIND);
        assertThat(inspection.figure(DataFigure.IMBALANCE)).isEqualTo(200_000);
    }

    /** What is found is what comparing each image with each other finds. */
    @Test
    void missesNoNearCopyOfAFewHundred() {
        List<byte[]> pixels = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            pixels.add(Drawn.noisy(Drawn.smooth(SHAPE, i % 120), 1 + i % 9, i));
        }
        long near = IntStream.range(0, 250)
                .filter(later -> IntStream.range(0, later)
                        .anyMatch(earlier -> Drawn.correlation(pixels.get(earlier), pixels.get(later)) >= 0.995))
                .count();

        Inspection inspection = inspect(
                sets(Drawn.images(SHAPE, new int[250], pixels), Drawn.images(SHAPE, new int[] {1}, List.of(D))));

        assertThat(near).isBetween(30L, 129L);
        assertThat(inspection.figure(DataFigure.NEAR_DUPLICATES)).isEqualTo(near);
    }

    private static InspectedData sets(Images training, Images test) {
        return new InspectedData(List.of(
                new InspectedData.Set(DataSplit.TRAINING, training), new InspectedData.Set(DataSplit.TEST, test)));
    }
}
