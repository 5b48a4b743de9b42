package io.github.mnistmaven.plugin.predict;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
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
}
