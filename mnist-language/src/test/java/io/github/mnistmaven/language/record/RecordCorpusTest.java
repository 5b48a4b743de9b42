package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class RecordCorpusTest {

    static List<Path> files() {
        return RecordCorpus.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRecordReadsWithItsFigures(Path file) throws IOException {
        String json = Files.readString(file);
        JsonNode written = Json.object(json);

        Recorded record = new RecordReader(new JsonFile(file, "ask again")).read(json);

        if (record instanceof RunRecord run) {
            assertThat(run.name()).isEqualTo(written.get("name").stringValue());
            assertThat(run.history()).hasSize(written.get("history").size());
            assertThat(run.result().test().accuracy())
                    .isEqualTo(written.at("/result/test_accuracy").doubleValue());
            assertThat(run.model().sha256())
                    .isEqualTo(written.at("/model/sha256").stringValue());
        } else {
            assertThat(((SeedsRecord) record).members())
                    .hasSize(written.get("members").size());
        }
    }

    @Test
    void aRecordOfVersion01IsWhatItWas() throws IOException {
        RunRecord baseline = (RunRecord) read("0.1/baseline");

        assertThat(baseline.result().test().accuracy()).isEqualTo(0.9847);
        assertThat(baseline.history()).hasSize(10);
        assertThat(baseline.history().get(9).validation().accuracy()).isEqualTo(0.9891);
        assertThat(baseline.plan().layers()).hasSize(5);
        assertThat(baseline.plan().training().batchSize()).isEqualTo(32);
        assertThat(((RunRecord) read("0.1/diverged")).result().stopReason()).isEqualTo(StopReason.DIVERGED);
        assertThat(((RunRecord) read("0.1/dl4j")).engine()).isEqualTo("dl4j");
    }

    /** MNIST's first test image is a 7, whose first ink is in the eighth row. */
    @Test
    void imagesOfVersion01AreTheSamePictures() throws IOException {
        Shape image = Shape.image(28, 28, 1);
        RunRecord baseline = (RunRecord) read("0.1/baseline");
        JsonNode written = Json.object(RecordCorpus.text("0.1/baseline"));

        assertThat(baseline.mistakes()).hasSize(written.get("mistakes").size()).isNotEmpty();
        for (int i = 0; i < baseline.mistakes().size(); i++) {
            String packed = written.at("/mistakes/" + i + "/pixels").stringValue();
            assertThat(baseline.mistakes().get(i).picture()).isEqualTo(Picture.of(image, PackBits.decode(packed, 784)));
        }
        BufferedImage seven = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder()
                .decode(baseline.samples().stream()
                        .filter(sample -> sample.index() == 0)
                        .findFirst()
                        .orElseThrow()
                        .picture()
                        .png())));
        assertThat(seven.getRaster().getSamples(0, 0, 28, 7, 0, (int[]) null)).containsOnly(0);
        assertThat(seven.getRaster().getSamples(6, 7, 6, 1, 0, (int[]) null))
                .containsExactly(84, 185, 159, 151, 60, 36);
        RunRecord augmented = (RunRecord) read("0.1/tiny");
        assertThat(augmented.augmented()).hasSize(10);
        assertThat(augmented.augmented().get(9).versions()).hasSize(3);
    }

    @Test
    void seedsOfVersion01LieBesideTheirRuns() throws IOException {
        SeedRuns runs = StoredRecords.seedRuns(new RunDirectory(Path.of("src/test/resources/records/0.1/seeds")))
                .orElseThrow();

        assertThat(runs.record().members())
                .extracting(SeedsRecord.Member::name)
                .containsExactly("seeds/seed-1", "seeds/seed-2", "seeds/seed-3");
        assertThat(runs.members())
                .extracting(member -> member.result().test().accuracy())
                .containsExactly(0.4633, 0.4249, 0.4896);
    }

    /** As its report had them: an object with no version of its own. */
    @Test
    void seedsOfVersion01WithTheirRunsAreRead() throws IOException {
        String seeds = RecordCorpus.text("0.1/seeds");
        String json = "{\"record\":" + seeds + ",\"members\":["
                + String.join(
                        ",",
                        RecordCorpus.text("0.1/seeds/seed-1"),
                        RecordCorpus.text("0.1/seeds/seed-2"),
                        RecordCorpus.text("0.1/seeds/seed-3"))
                + "]}";

        SeedRuns runs = (SeedRuns) new SentRecord(Path.of("report.html")).read(json);

        assertThat(runs.record())
                .isEqualTo(new RecordReader(new JsonFile(Path.of("record.json"), "ask again")).read(seeds));
        assertThat(runs.members()).hasSize(3);
    }

    private static Recorded read(String run) throws IOException {
        return new SentRecord(Path.of(run)).read(RecordCorpus.text(run));
    }
}
