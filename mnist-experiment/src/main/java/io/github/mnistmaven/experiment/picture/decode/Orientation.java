package io.github.mnistmaven.experiment.picture.decode;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.List;

/**
 * How a stored picture becomes an upright one.
 *
 * @param swapped whether rows become columns; before what follows
 * @param mirroredAcross whether left and right change places
 * @param mirroredDown whether top and bottom change places
 */
record Orientation(boolean swapped, boolean mirroredAcross, boolean mirroredDown) {
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** In the order of EXIF's numbers, from 1 on (CIPA DC-008, tag 274). */
    private static final List<Orientation> ALL = List.of(
            UPRIGHT,
            new Orientation(false, true, false),
            new Orientation(false, true, true),
            new Orientation(false, false, true),
            new Orientation(true, false, false),
            new Orientation(true, true, false),
            new Orientation(true, true, true),
            new Orientation(true, false, true));

    /** The one that EXIF calls {@code number}; upright if it calls none so. */
    static Orientation of(int number) {
        return number >= 1 && number <= ALL.size() ? ALL.get(number - 1) : UPRIGHT;
    }

    boolean isUpright() {
        return equals(UPRIGHT);
    }

    /** The picture, upright. */
    BufferedImage applyTo(BufferedImage picture) {
        if (isUpright()) {
            return picture;
        }
        Raster from = picture.getRaster();
        int width = swapped ? from.getHeight() : from.getWidth();
        int height = swapped ? from.getWidth() : from.getHeight();
        WritableRaster to = from.createCompatibleWritableRaster(width, height);
        Object pixel = null;
        for (int y = 0; y < height; y++) {
            int down = mirroredDown ? height - 1 - y : y;
            for (int x = 0; x < width; x++) {
                int across = mirroredAcross ? width - 1 - x : x;
                pixel = swapped ? from.getDataElements(down, across, pixel) : from.getDataElements(across, down, pixel);
                to.setDataElements(x, y, pixel);
            }
        }
        return new BufferedImage(picture.getColorModel(), to, picture.isAlphaPremultiplied(), null);
    }
}
