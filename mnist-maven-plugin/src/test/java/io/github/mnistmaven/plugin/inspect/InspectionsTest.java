package io.github.mnistmaven.plugin.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.mnistmaven.experiment.inspection.InspectionJson;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.plugin.console.RecordingConsole;
import io.github.mnistmaven.plugin.experiments.DirectoriesOnly;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.ReportWriter;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.runs.TestPlans;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five training images, of which the last is the first once more; of two test images the first is a training image. */
class InspectionsTest {
    private static final int SIDE = 8;

    @TempDir
    private Path base;

    private final RecordingConsole console = new RecordingConsole();
    private Runs runs;

    @BeforeEach
    void setUp() throws IOException {
        runs = new Runs(base.resolve("target/mnist"));
        Path data = Files.createDirectories(base.resolve("data/own"));
        write(data, "train", new int[] {0, 1, 0, 1, 0}, 1, 2, 3, 4, 1);
        write(data, "t10k", new int[] {0, 1}, 2, 5);
    }

    private static void write(Path directory, String set, int[] labels, long... pictures) throws IOException {
        ByteBuffer images = ByteBuffer.allocate(16 + pictures.length * SIDE * SIDE);
        images.putInt(0x803).putInt(pictures.length).putInt(SIDE).putInt(SIDE);
        ByteBuffer classes =
                ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
        for (int i = 0; i < labels.length; i++) {
            byte[] pixels = new byte[SIDE * SIDE];
            new Random(pictures[i]).nextBytes(pixels);
            images.put(pixels);
            classes.put((byte) labels[i]);
        }
        Files.write(directory.resolve(set + "-images-idx3-ubyte"), images.array());
        Files.write(directory.resolve(set + "-labels-idx1-ubyte"), classes.array());
    }

    @Test
    void saysWhatIsWrongTheGravestFirst() throws Exception {
        inspections().inspect(InspectedExperiment.of("data/own", List.of(), base));

        assertThat(console.printed())
                .containsExactly(
                        "own: 7 images of 8x8x1 in 2 classes",
                        "own: 1 leak: images that are learnt from or chosen by are in the test or validation set too, so"
                                + " that figures are flattered; take them out of one of the sets",
                        "own: 1 conflicting label: the same picture is there with different labels, of which one at most"
                                + " is right; correct or remove them",
                        "own: 1 duplicate: images are there more than once in the same set, where they count more than"
                                + " others, and are parted if images are held out to validate on; remove the copies",
                        "inspection: target/mnist/inspections/own/inspection.html");
        assertThat(Files.readString(base.resolve("target/mnist/inspections/own/findings.csv")))
                .isEqualTo("""
                        finding,split,index,name,label,class,other_split,other_index,other_name,other_label,other_class,value,reason
                        leak,test,0,image 0 of t10k-images-idx3-ubyte,0,0,training,1,image 1 of train-images-idx3-ubyte,1,1,,
                        conflicting_labels,test,0,image 0 of t10k-images-idx3-ubyte,0,0,training,1,image 1 of train-images-idx3-ubyte,1,1,,
                        duplicate,training,4,image 4 of train-images-idx3-ubyte,0,0,training,0,image 0 of train-images-idx3-ubyte,0,0,,
                        """);
        assertThat(InspectionJson.read(base.resolve("target/mnist/inspections/own/inspection.json"))
                        .figures())
                .containsEntry(DataFigure.LEAKS, 1.0)
                .containsEntry(DataFigure.IMBALANCE, 1.5);
        assertThat(Files.readString(base.resolve("target/mnist/inspections/own/inspection.html")))
                .contains("<strong>1 leak:</strong>", "<h2 id=\"leak-heading\">Leaks</h2>", "data:image/png;base64,");
    }

    @Test
    void limitsThatAreMissedFailWithAllThereIsToSay() throws Exception {
        LocatedExperiment experiment = experiment("{leaks: {max: 0}, duplicates: {max: 1}, imbalance: {max: 1.2}}");

        assertThatExceptionOfType(DataLimitsMissedException.class)
                .isThrownBy(() -> inspections().inspect(InspectedExperiment.of(null, List.of(experiment), base)))
                .withMessage("""
                        2 limits missed:
                        limited: data.leaks must be at most 0, is 1, missed by 1
                        limited: data.imbalance must be at most 1.2, is 1.5, missed by 0.3
                        see target/mnist/inspections/own/inspection.html, and findings.csv beside it, for the images""");

        assertThat(console.printed())
                .contains("limited: data.duplicates must be at most 1, is 1, kept with 0 to spare");
        assertThat(Files.readString(base.resolve("target/mnist/inspections/own/inspection.html")))
                .contains("<strong>failed</strong>", "data.leaks", "missed by 1");
    }

    @Test
    void whoeverTrainsIsWarnedBeforeAndNothingIsInspectedTwice() throws Exception {
        List<InspectedExperiment> experiments =
                InspectedExperiment.of(null, List.of(experiment("{leaks: {max: 0}}")), base);
        String warning = """
                warning: 1 limit missed:
                limited: data.leaks must be at most 0, is 1, missed by 1
                see target/mnist/inspections/own/inspection.html, and findings.csv beside it, for the images""";

        inspections().forewarn(experiments);
        assertThat(console.printed()).last().isEqualTo(warning);
        int before = console.printed().size();
        inspections().forewarn(experiments);

        assertThat(console.printed()).hasSize(before + 1).last().isEqualTo(warning);
    }

    @Test
    void dataThatSeveralExperimentsNameAreInspectedOnce() throws Exception {
        LocatedExperiment one = experiment("{leaks: {max: 1}}");

        inspections().inspect(InspectedExperiment.of(null, List.of(one, one), base));

        assertThat(console.printed())
                .filteredOn(line -> line.startsWith("inspection: "))
                .hasSize(1);
    }

    private LocatedExperiment experiment(String limits) throws IOException {
        Path file = Files.writeString(base.resolve("limited.yml"), """
                schema: 1
                data: {dataset: {idx: data/own}, validation: 2}
                model: [flatten, dense: {units: 2, activation: softmax}]
                check: {data: LIMITS}
                """.replace("LIMITS", limits));
        return TestPlans.planning(base).read(List.of(file)).get(0);
    }

    private Inspections inspections() throws GoalException {
        return new Inspections(
                base,
                new InspectionFiles(runs),
                DirectoriesOnly.LOCATOR,
                new ReportWriter(ReportOptions.USUAL),
                console);
    }
}
