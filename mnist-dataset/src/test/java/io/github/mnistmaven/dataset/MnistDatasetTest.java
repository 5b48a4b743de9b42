package io.github.mnistmaven.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MnistDatasetTest {

    @ParameterizedTest
    @CsvSource({
        "TRAINING_IMAGES, ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
        "TRAINING_LABELS, 65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
        "TEST_IMAGES, 0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
        "TEST_LABELS, ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
    })
    void hasTheBytesThatLeCunPublished(MnistDataset file, String digest) throws Exception {
        assertThat(sha256(file)).isEqualTo(digest);
    }

    @ParameterizedTest
    @EnumSource
    void isListedInItsChecksums(MnistDataset file) throws Exception {
        assertThat(text(MnistDataset.class.getResource("SHA256SUMS")).lines())
                .hasSize(4)
                .contains(sha256(file) + "  " + file.fileName());
    }

    @Test
    void carriesItsLicence() throws IOException {
        // other jars on the class path have notices of their own
        assertThat(MnistDataset.class.getClassLoader().resources("META-INF/NOTICE"))
                .map(MnistDatasetTest::text)
                .anySatisfy(notice -> assertThat(notice)
                        .contains("Yann LeCun, Corinna Cortes and Christopher J.C. Burges", "CC BY-SA 3.0"));
    }

    private static String sha256(MnistDataset file) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = file.open()) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }

    private static String text(URL resource) {
        try (InputStream in = resource.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
