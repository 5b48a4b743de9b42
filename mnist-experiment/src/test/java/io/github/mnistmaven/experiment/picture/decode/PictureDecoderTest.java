package io.github.mnistmaven.experiment.picture.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code DecodedFilesTest} has what comes of files of every format. */
class PictureDecoderTest {
    private static final DecodingBudget BUDGET = new DecodingBudget(10_000, 1_000_000);
    private static final PictureDecoder DECODER = new PictureDecoder(BUDGET, true);

    @TempDir
    private Path directory;

    @Test
    void theBeginningOfAFileTellsItsSize() throws IOException {
        Path file = Files.write(directory.resolve("long.png"), PictureFiles.content("exif-6.png"));
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(400_000_000);
        }

        assertThat(DECODER.header(file)).isEqualTo(new PictureHeader(14, 22));
        assertThatExceptionOfType(UnreadablePictureException.class)
                .isThrownBy(() -> DECODER.decode(file))
                .withMessage("a file of 400 MB; expected at most 1.0: make the picture smaller, or save it as PNG or"
                        + " JPEG");
    }

    /** As cameras write them, with previews and notes before the picture. */
    @Test
    void thePictureOfAJpegMayComeLate() throws IOException {
        byte[] jpeg = PictureFiles.content("rgb.jpg");
        ByteArrayOutputStream late = new ByteArrayOutputStream();
        late.write(jpeg, 0, 2);
        for (int i = 0; i < 3; i++) {
            late.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE5, (byte) 0xC3, 0x50});
            late.writeBytes(new byte[0xC350 - 2]);
        }
        late.write(jpeg, 2, jpeg.length - 2);
        Path file = Files.write(directory.resolve("late.jpg"), late.toByteArray());

        assertThat(DECODER.header(file)).isEqualTo(new PictureHeader(22, 14));
        assertThat(DECODER.decode(file).getWidth()).isEqualTo(22);
    }

    @Test
    void aPictureIsTurnedOnlyIfThatIsWanted() throws IOException {
        PictureDecoder asStored = new PictureDecoder(BUDGET, false);
        for (String name : new String[] {"exif-6.jpg", "exif-6.png", "exif-6.webp", "exif-6.tif"}) {
            byte[] file = PictureFiles.content(name);

            assertThat(DECODER.header(file)).isEqualTo(new PictureHeader(14, 22));
            assertThat(DECODER.decode(file).getWidth()).isEqualTo(14);
            assertThat(asStored.header(file)).isEqualTo(new PictureHeader(22, 14));
            assertThat(asStored.decode(file).getWidth()).isEqualTo(22);
        }
    }
}
