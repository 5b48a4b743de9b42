package io.github.mnistmaven.plugin.predict;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Drawings of a block, 80 pixels wide unless told otherwise. */
final class TestPictures {
    private static final int SIDE = 80;

    private TestPictures() {}

    /** A block in the middle, on whatever ground. */
    static BufferedImage block(int background, int ink) {
        return block(background, ink, SIDE, SIDE, 25, 25, 30, 30);
    }

    /** A block anywhere in a picture of any size. */
    static BufferedImage block(
            int background, int ink, int width, int height, int x, int y, int blockWidth, int blockHeight) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(background));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(ink));
        pen.fillRect(x, y, blockWidth, blockHeight);
        pen.dispose();
        return picture;
    }

    static Path write(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /** A JPEG that EXIF says to be turned by a quarter to the right (orientation 6). */
    static Path writeOnItsSide(BufferedImage picture, Path file) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001" + "00060000"
                        + "00000000");
        ByteArrayOutputStream turned = new ByteArrayOutputStream();
        turned.write(jpeg.toByteArray(), 0, 2);
        turned.writeBytes(exif);
        turned.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        return Files.write(file, turned.toByteArray());
    }
}
