package io.github.mnistmaven.experiment.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.model.io.Sha256;
import io.github.mnistmaven.model.network.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the JDK's own reader of PNG. */
class PictureTest {
    private static final Shape COLOUR = Shape.image(9, 7, 3);

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void otherReadersSeeTheImage(int channels) throws IOException {
        Shape shape = Shape.image(40, 30, channels);
        for (byte[] pixels : new byte[][] {noise(shape), ramp(shape), new byte[shape.size()]}) {
            Picture picture = Picture.of(shape, pixels);

            assertThat(picture.isOf(shape)).isTrue();
            assertThat(Picture.plain(shape, pixels).isOf(shape)).isTrue();
            assertThat(seen(picture, channels)).isEqualTo(pixels);
            assertThat(seen(Picture.plain(shape, pixels), channels)).isEqualTo(pixels);
        }
    }

    @Test
    void whatNeighboursTellIsShort() {
        Shape shape = Shape.image(64, 64, 3);

        assertThat(Picture.of(shape, ramp(shape)).png().length()).isLessThan(shape.size() / 20);
        assertThat(Picture.of(shape, noise(shape)).png().length()).isLessThan(shape.size() * 3 / 2);
    }

    @Test
    void ofTwoChannelsTheFirstIsShown() throws IOException {
        Picture picture = Picture.of(Shape.image(1, 2, 2), new byte[] {10, 20, 30, 40});

        assertThat(picture.isOf(Shape.image(1, 2, 2))).isTrue();
        assertThat(seen(picture, 1)).containsExactly(10, 30);
        assertThat(seen(Picture.plain(Shape.image(1, 2, 2), new byte[] {10, 20, 30, 40}), 1))
                .containsExactly(10, 30);
    }

    @Test
    void aDrawingHasTheColoursOfItsPalette() throws IOException {
        byte[] palette = {0, 0, 0, (byte) 250, 1, 2, 3, 4, 5};

        BufferedImage image = read(Picture.indexed(3, palette, new byte[] {0, 1, 2, 2, 1, 0}));

        assertThat(image.getWidth()).isEqualTo(3);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(image.getRGB(1, 0)).isEqualTo(0xfffa0102);
        assertThat(image.getRGB(0, 1)).isEqualTo(0xff030405);
        assertThat(image.getRGB(2, 1)).isEqualTo(0xff000000);
    }

    /** Rows of more bytes than a stored block holds are in several. */
    @Test
    void uncompressedPicturesAreTheSameEverywhere() throws IOException {
        Shape shape = Shape.image(300, 300, 3);
        Picture large = Picture.plain(shape, ramp(shape));

        assertThat(seen(large, 3)).isEqualTo(ramp(shape));
        assertThat(Sha256.of(Base64.getDecoder().decode(large.png())))
                .isEqualTo("db90237596d4b461eaff8b7be70fa83523a93c789eba27838c4b032832a24495");
        assertThat(Picture.indexed(2, new byte[] {1, 2, 3, 4, 5, 6}, new byte[] {0, 1, 1, 0})
                        .dataUri())
                .isEqualTo(
                        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACBAMAAACAmBAXAAAABlBMVEUBAgMEBQaVU29IAAAAD0lEQVR4AQEEAPv/AAEAEAAXABI5AAOhAAAAAElFTkSuQmCC");
    }

    @Test
    void isOfTheShapeAskedForAndNoOther() {
        Picture picture = Picture.of(COLOUR, noise(COLOUR));

        for (Shape other : new Shape[] {Shape.image(7, 9, 3), Shape.image(9, 7, 1), Shape.image(9, 8, 3)}) {
            assertRefused(picture, other);
        }
    }

    @Test
    void everyDamagedByteIsFound() {
        byte[] png = Base64.getDecoder().decode(Picture.of(COLOUR, ramp(COLOUR)).png());

        for (int i = 0; i < png.length; i++) {
            byte[] damaged = png.clone();
            damaged[i] ^= 1;
            assertRefused(picture(damaged), COLOUR);
            assertRefused(picture(Arrays.copyOf(png, i)), COLOUR);
        }
        assertRefused(picture(Arrays.copyOf(png, png.length + 1)), COLOUR);
        assertRefused(new Picture("iVBORw0KGgo=<script>"), COLOUR);
        assertRefused(new Picture(""), COLOUR);
    }

    @Test
    void dataOfAnotherLengthAreNotUnpacked() throws IOException {
        int length = PngLayout.of(COLOUR).length();
        assertThat(ofRows(new byte[length]).isOf(COLOUR)).isTrue();

        assertRefused(ofRows(new byte[length - 1]), COLOUR);
        assertRefused(ofRows(new byte[length + 1]), COLOUR);
        // 100 MB of nothing, packed into 100 kB
        assertRefused(ofRows(new byte[100_000_000]), COLOUR);
    }

    @Test
    void dataBehindTheStreamAndFiltersThatAreNotUsedAreRefused() throws IOException {
        byte[] packed = packed(new byte[PngLayout.of(COLOUR).length()]);
        byte[] rows = new byte[PngLayout.of(COLOUR).length()];
        rows[0] = 2;

        assertRefused(ofData(Arrays.copyOf(packed, packed.length + 1)), COLOUR);
        assertRefused(ofData(Arrays.copyOf(packed, packed.length - 1)), COLOUR);
        assertRefused(ofRows(rows), COLOUR);
    }

    /** A whole file around rows that may be anything. */
    private static Picture ofRows(byte[] rows) throws IOException {
        return ofData(packed(rows));
    }

    private static Picture ofData(byte[] data) {
        return picture(PngEncoder.file(PngLayout.of(COLOUR), data));
    }

    private static byte[] packed(byte[] rows) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(rows);
        }
        return packed.toByteArray();
    }

    private static Picture picture(byte[] png) {
        return new Picture(Base64.getEncoder().encodeToString(png));
    }

    private static void assertRefused(Picture picture, Shape shape) {
        assertThat(picture.isOf(shape)).isFalse();
    }

    private static byte[] noise(Shape shape) {
        byte[] pixels = new byte[shape.size()];
        new Random(7).nextBytes(pixels);
        return pixels;
    }

    private static byte[] ramp(Shape shape) {
        byte[] pixels = new byte[shape.size()];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = i / shape.channels();
            pixels[i] = (byte) (pixel / shape.width() + 2 * (pixel % shape.width()) + 30 * (i % shape.channels()));
        }
        return pixels;
    }

    private static byte[] seen(Picture picture, int channels) throws IOException {
        BufferedImage image = read(picture);
        byte[] pixels = new byte[image.getHeight() * image.getWidth() * channels];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = i / channels;
            pixels[i] = (byte)
                    image.getRaster().getSample(pixel % image.getWidth(), pixel / image.getWidth(), i % channels);
        }
        return pixels;
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture.png())));
    }
}
