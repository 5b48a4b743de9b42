package io.github.mnistmaven.model.network;

/**
 * How a picture becomes an image of the size and the channels that a network takes: a part of what a model is, since
 * pictures that are prepared otherwise look otherwise to it. What then becomes of its pixels is a matter of
 * {@link Preprocessing}.
 *
 * @param fit what of the picture fills the image
 * @param fillValue 0 (black) to 255: the value of all channels of borders, and what shows through where a picture is
 *     transparent
 * @param exif whether a picture is turned upright, as EXIF in its file says
 */
public record Preparation(Fit fit, int fillValue, boolean exif) {
    /** The largest value of a pixel: white. */
    public static final int WHITE = 255;

    /** Of models and data that say nothing. */
    public static final Preparation DEFAULT = new Preparation(Fit.STRETCH, 0, true);

    /** @throws IllegalArgumentException if {@code fillValue} is out of range */
    public Preparation {
        if (fillValue < 0 || fillValue > WHITE) {
            throw new IllegalArgumentException("a fill value is 0 to " + WHITE + ", not " + fillValue);
        }
    }
}
