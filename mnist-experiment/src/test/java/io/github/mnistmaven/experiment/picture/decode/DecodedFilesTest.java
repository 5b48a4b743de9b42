package io.github.mnistmaven.experiment.picture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.picture.PicturePixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Pictures in all formats are what Pillow and TensorFlow make of them, as {@code interop/picture_figures.py} stored it.
 */
class DecodedFilesTest {
    private static final PictureDecoder DECODER = new PictureDecoder(DecodingBudget.ofThisJvm(), true);

    /** Lossless formats to the bit. JDKs have different libraries for JPEG; that for WebP smooths colours otherwise. */
    @ParameterizedTest
    @MethodSource("filesOfPillow")
    void aFileIsWhatPillowMakesOfIt(String file) throws IOException {
        JsonNode figure = figures("pillow").get(file);

        BufferedImage picture = DECODER.decode(PictureFiles.content(file));

        assertThat(List.of(picture.getWidth(), picture.getHeight()))
                .isEqualTo(List.of(
                        figure.get("size").get(0).intValue(),
                        figure.get("size").get(1).intValue()));
        assertThat(DECODER.header(PictureFiles.content(file)))
                .isEqualTo(new PictureHeader(picture.getWidth(), picture.getHeight()));
        boolean isJpeg = file.endsWith(".jpg") || file.contains("jpeg");
        boolean isLossyWebp = file.startsWith("lossy");
        assertThat(difference(picture, 3, figure.get("rgb"))).isLessThanOrEqualTo(isLossyWebp ? 60 : isJpeg ? 2 : 0);
        assertThat(difference(picture, 1, figure.get("gray"))).isLessThanOrEqualTo(isLossyWebp ? 3 : isJpeg ? 2 : 0);
    }

    /** Those without transparency and EXIF, with which it does otherwise; its JPEGs are decoded faster, not exactly. */
    @ParameterizedTest
    @MethodSource("filesOfTensorFlow")
    void aFileIsWhatTensorFlowMakesOfIt(String file) throws IOException {
        JsonNode figure = figures("tensorflow").get(file);

        BufferedImage picture = DECODER.decode(PictureFiles.content(file));

        boolean isJpeg = file.endsWith(".jpg");
        assertThat(difference(picture, 3, figure.get("rgb")))
                .isLessThanOrEqualTo(file.matches("cmyk.*|ycck.*") ? 20 : isJpeg ? 5 : 0);
        if (figure.has("gray")) {
            assertThat(difference(picture, 1, figure.get("gray"))).isLessThanOrEqualTo(isJpeg ? 4 : 1);
        }
    }

    private static JsonNode figures(String peer) throws IOException {
        return Json.object(new String(PictureFiles.content(peer + ".json"), StandardCharsets.UTF_8));
    }

    static Stream<String> filesOfPillow() throws IOException {
        return files("pillow");
    }

    static Stream<String> filesOfTensorFlow() throws IOException {
        return files("tensorflow").filter(file -> !file.matches("(exif-|rgba|.*-alpha).*"));
    }

    private static Stream<String> files(String peer) throws IOException {
        List<String> files = new ArrayList<>(figures(peer).propertyNames());
        files.remove("version");
        return files.stream();
    }

    /** The largest between two samples. */
    private static int difference(BufferedImage picture, int channels, JsonNode figure) {
        byte[] expected = Base64.getDecoder().decode(figure.asString());
        byte[] pixels = PicturePixels.of(
                picture, Shape.image(picture.getHeight(), picture.getWidth(), channels), Preparation.DEFAULT);
        assertThat(pixels).hasSameSizeAs(expected);
        int most = 0;
        for (int i = 0; i < pixels.length; i++) {
            most = Math.max(most, Math.abs((pixels[i] & 0xFF) - (expected[i] & 0xFF)));
        }
        return most;
    }
}
