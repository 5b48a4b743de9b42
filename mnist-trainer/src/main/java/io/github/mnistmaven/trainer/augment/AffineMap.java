package io.github.mnistmaven.trainer.augment;

/**
 * Where in the source image a pixel of the transformed image comes from: the inverse of zoom, then shear, then
 * rotation, all about the image's centre, then shift.
 *
 * <p>Coordinates are those of pixel centres, from 0, x to the right and y downwards: {@code sourceX = xx * x + xy * y +
 * x0} and {@code sourceY = yx * x + yy * y + y0}.
 */
record AffineMap(double xx, double xy, double yx, double yy, double x0, double y0) {

    /**
     * The map for these changes of an image of {@code width} by {@code height} pixels.
     *
     * @param rotation degrees, positive is clockwise
     * @param shiftX pixels to the right
     * @param shiftY pixels downwards
     * @param zoom factor of size, above 0
     * @param shear pixels to the right per pixel downwards
     */
    static AffineMap of(
            int width, int height, double rotation, double shiftX, double shiftY, double zoom, double shear) {
        double cos = Math.cos(Math.toRadians(rotation)) / zoom;
        double sin = Math.sin(Math.toRadians(rotation)) / zoom;
        double xx = cos + shear * sin;
        double xy = sin - shear * cos;
        double yx = -sin;
        double yy = cos;
        double centreX = (width - 1) / 2.0;
        double centreY = (height - 1) / 2.0;
        double fromX = centreX + shiftX;
        double fromY = centreY + shiftY;
        return new AffineMap(xx, xy, yx, yy, centreX - xx * fromX - xy * fromY, centreY - yx * fromX - yy * fromY);
    }

    /** The same, where what it finds lies so many pixels to the right, and downwards, in the source. */
    AffineMap moved(double right, double down) {
        return new AffineMap(xx, xy, yx, yy, x0 + right, y0 + down);
    }
}
