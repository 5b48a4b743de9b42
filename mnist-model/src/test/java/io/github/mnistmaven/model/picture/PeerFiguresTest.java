package io.github.mnistmaven.model.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.model.io.JsonTree;
import io.github.mnistmaven.model.io.JsonValue;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resized pictures are those of others, as {@code interop/picture_figures.py} stored them. */
class PeerFiguresTest {

    /**
     * TensorFlow and PyTorch give fractions, of which ours are the nearest whole numbers; the former computes in single
     * precision. Pillow rounds its rows before it resizes its columns, so that it may be off by one.
     */
    @ParameterizedTest
    @CsvSource({"tensorflow, 0.501, 14", "pytorch, 0.5001, 8", "pillow, 1, 8"})
    void resizesAsOthersDo(String peer, double tolerance, int cases) throws IOException {
        JsonValue figures = read(peer + ".json");
        assertThat(figures.keys()).hasSize(1 + cases);
        for (String name : figures.keys()) {
            if (!name.equals("version")) {
                JsonValue figure = figures.get(name);
                byte[] pixels = PicturePixels.of(picture(figure), shape(figure.get("image")), preparation(figure));
                List<JsonValue> expected = figure.get("values").elements();
                assertThat(pixels).as(name).hasSize(expected.size());
                for (int i = 0; i < pixels.length; i++) {
                    assertThat((double) (pixels[i] & 0xFF))
                            .as("%s, value %d", name, i)
                            .isCloseTo(expected.get(i).number(), within(tolerance));
                }
            }
        }
    }

    private static Preparation preparation(JsonValue figure) throws IOException {
        Fit fit = Fit.valueOf(figure.get("fit").text().toUpperCase(Locale.ROOT));
        return new Preparation(fit, figure.get("fill_value").whole(0, 255), true);
    }

    private static BufferedImage picture(JsonValue figure) throws IOException {
        Shape shape = shape(figure.get("picture"));
        byte[] samples = Base64.getDecoder().decode(figure.get("pixels").text());
        BufferedImage picture = new BufferedImage(
                shape.width(),
                shape.height(),
                shape.channels() == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < samples.length; i++) {
            int pixel = i / shape.channels();
            picture.getRaster()
                    .setSample(pixel % shape.width(), pixel / shape.width(), i % shape.channels(), samples[i] & 0xFF);
        }
        return picture;
    }

    private static Shape shape(JsonValue json) throws IOException {
        List<JsonValue> sides = json.elements();
        return Shape.image(
                sides.get(0).whole(1, 1000),
                sides.get(1).whole(1, 1000),
                sides.get(2).whole(1, 3));
    }

    private static JsonValue read(String name) throws IOException {
        try (InputStream in = PeerFiguresTest.class.getResourceAsStream("/pictures/" + name)) {
            return JsonTree.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
