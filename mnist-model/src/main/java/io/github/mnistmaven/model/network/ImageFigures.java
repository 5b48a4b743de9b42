package io.github.mnistmaven.model.network;

/**
 * What one image looks like, in the figures of {@link InputStatistics}.
 *
 * @param brightness the mean of its pixels, 0 to 1
 * @param border the mean of the pixels at its border, one pixel wide
 * @param row where the centre of its brightness lies, from 0 at the top to 1 at the bottom; in the middle if it is
 *     black
 * @param column likewise from left to right
 */
public record ImageFigures(double brightness, double border, double row, double column) {

    /**
     * The figures of an image.
     *
     * @param pixels row by row, the channels of a pixel side by side, 0 to 1
     */
    public static ImageFigures of(Shape image, float[] pixels) {
        int height = image.height();
        int width = image.width();
        int channels = image.channels();
        double all = 0;
        double border = 0;
        double rows = 0;
        double columns = 0;
        int next = 0;
        for (int y = 0; y < height; y++) {
            double ofRow = 0;
            for (int x = 0; x < width; x++) {
                double pixel = 0;
                for (int channel = 0; channel < channels; channel++) {
                    pixel += pixels[next++];
                }
                ofRow += pixel;
                columns += pixel * (x + 0.5);
                border += y == 0 || y == height - 1 || x == 0 || x == width - 1 ? pixel : 0;
            }
            all += ofRow;
            rows += ofRow * (y + 0.5);
        }
        int borderPixels = height < 3 || width < 3 ? height * width : 2 * (height + width) - 4;
        return new ImageFigures(
                all / channels / height / width,
                border / channels / borderPixels,
                all == 0 ? 0.5 : rows / all / height,
                all == 0 ? 0.5 : columns / all / width);
    }
}
