package io.github.mnistmaven.experiment.picture.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that are meant to take time or memory, or are no pictures: refused with a reason, and nothing is spent on them.
 */
class HostilePicturesTest {
    private static final PictureDecoder DECODER = new PictureDecoder(new DecodingBudget(50_000_000, 300_000_000), true);

    private static final long LITTLE = 8_000_000;

    @TempDir
    private Path directory;

    @Test
    void aHundredKilobytesOfThirtyThousandPixelsSquared() {
        byte[] bomb = PictureFiles.png(30_000, 30_000, 8, PictureFiles.GRAY, idat(100));

        assertRefused(bomb, "30000x30000 pixels, 900 megapixels; expected at most 50: make it smaller");
    }

    @Test
    void zerosThatAreMoreThanTheBudget() {
        byte[] bomb = PictureFiles.png(12_000, 12_000, 8, (byte) 2, idat(412));

        assertRefused(bomb, "12000x12000 pixels, 144 megapixels; expected at most 50: make it smaller");
    }

    @Test
    void sidesWhoseProductIsNoInt() {
        byte[] bomb = PictureFiles.png(Integer.MAX_VALUE, Integer.MAX_VALUE, 1, PictureFiles.GRAY, idat(1));

        assertRefused(
                bomb, "2147483647x2147483647 pixels, 4611686014132 megapixels; expected at most 50: make it smaller");
    }

    /** Within the pixels that are allowed, but of eight bytes each. */
    @Test
    void aPictureThatTakesMoreMemoryThanItsPixelsSay() {
        byte[] bomb = PictureFiles.png(7_000, 7_000, 16, PictureFiles.RGBA, idat(1));

        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> DECODER.decode(bomb))
                .withMessage(
                        "decoding its 7000x7000 pixels takes 392 MB; expected at most 300: make it smaller, or save"
                                + " it as PNG with 8 bits a sample");
    }

    /** Of both sorts of PNG: metadata of one with a palette are not all passed over. */
    @ParameterizedTest
    @ValueSource(bytes = {PictureFiles.GRAY, PictureFiles.PALETTE})
    void aTextThatInflatesToFourHundredMegabytesIsPassedOver(byte colours) throws IOException {
        byte[] text = "title\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] zeros = PictureFiles.zeros(400);
        byte[] data = ByteBuffer.allocate(text.length + zeros.length)
                .put(text)
                .put(zeros)
                .array();
        byte[] palette = PictureFiles.chunk("PLTE", new byte[] {1, 2, 3});
        byte[] bomb = PictureFiles.png(
                30,
                20,
                8,
                colours,
                colours == PictureFiles.PALETTE ? palette : PictureFiles.chunk("tIME", new byte[7]),
                PictureFiles.chunk("zTXt", data),
                idat(1));

        long before = allocated();
        BufferedImage picture = DECODER.decode(bomb);

        assertThat(picture.getWidth()).isEqualTo(30);
        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    static Stream<String> files() {
        return PictureFiles.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileThatEndsInTheMiddle(String name) throws IOException {
        byte[] content = PictureFiles.content(name);

        byte[] half = Arrays.copyOf(content, content.length / 2);
        String cut = "it ends in the middle of the picture; fetch it again";
        String format = PictureFormat.of(content).shown();
        String damaged = "damaged, or in a form of " + format + " that can't be read here; save it again as PNG";
        assertProblem(() -> DECODER.decode(half), List.of("JPEG", "WebP").contains(format) ? cut : damaged);
    }

    /** A thousandth of its pixels, as a drawing of one colour. */
    @Test
    void aPlainPictureIsNoBomb() throws IOException {
        BufferedImage picture = DECODER.decode(PictureFiles.content("plain.tif"));

        assertThat(picture.getWidth()).isEqualTo(2000);
        assertThat(picture.getRGB(1000, 1000) & 0xFFFFFF).isEqualTo(0x095AC8);
    }

    /** Each of a few bytes, and of the time of a whole picture. */
    @Test
    void aJpegOfAThousandScans() throws IOException {
        byte[] jpeg = PictureFiles.content("progressive.jpg");
        int last = jpeg.length - 2;
        while (jpeg[last] != (byte) 0xFF || jpeg[last + 1] != (byte) 0xDA) {
            last--;
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(jpeg, 0, last);
        for (int i = 0; i < 991; i++) {
            bomb.write(jpeg, last, jpeg.length - 2 - last);
        }
        bomb.write(jpeg, jpeg.length - 2, 2);

        assertProblem(
                () -> DECODER.decode(bomb.toByteArray()), "a JPEG of 1000 scans; expected at most 100: save it again");
    }

    @Test
    void whatIsNoPicture() {
        for (String text : List.of("", "P", "no picture", "RIFF....WAVEfmt ", "<svg/>")) {
            assertRefused(
                    text.getBytes(StandardCharsets.US_ASCII),
                    "not a picture that can be read; expected PNG, JPEG, BMP, GIF, WebP or TIFF");
        }
    }

    @Test
    void aPictureInFractions() throws IOException {
        byte[] file = PictureFiles.content("fractions.tif");

        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> DECODER.decode(file))
                .withMessage(
                        "in samples that have a sign or a fraction; expected whole numbers of 8 or 16 bits: save it"
                                + " again with those");
    }

    @Test
    void whatIsNoFile() {
        assertProblem(() -> DECODER.decode(directory), "not a file");
        assertProblem(() -> DECODER.header(directory.resolve("gone.png")), "not a file");
    }

    @Test
    void aFileOfMoreThanTheBudget() throws IOException {
        Path file = directory.resolve("large.tif");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.write(PictureFiles.content("rgb-raw.tif"), 0, 8);
            large.setLength(400_000_000);
        }

        long before = allocated();
        assertProblem(
                () -> DECODER.decode(file),
                "a file of 400 MB; expected at most 300: make the picture smaller, or save it as PNG or JPEG");
        assertProblem(
                () -> DECODER.header(file),
                "a file of 400 MB; expected at most 300: make the picture smaller, or save it as PNG or JPEG");
        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    private static void assertRefused(byte[] file, String problem) {
        long before = allocated();
        assertProblem(() -> DECODER.header(file), problem);
        assertProblem(() -> DECODER.decode(file), problem);
        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    private static void assertProblem(ThrowingCallable call, String problem) {
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(call)
                .withMessage(problem);
    }

    private static byte[] idat(int megabytes) {
        return PictureFiles.chunk("IDAT", PictureFiles.zeros(megabytes));
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
