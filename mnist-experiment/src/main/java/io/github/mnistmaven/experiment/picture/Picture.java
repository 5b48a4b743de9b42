package io.github.mnistmaven.experiment.picture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.mnistmaven.model.network.Shape;
import java.util.Base64;

/**
 * An image as records keep it and pages show it: gray, or in colour if it has three channels. Of another number of
 * channels, only the first is shown.
 *
 * @param png the image as a PNG, in Base64
 */
public record Picture(@JsonValue String png) {

    @JsonCreator
    public Picture {}

    /**
     * The picture of an image.
     *
     * @param pixels row by row, the channels of a pixel side by side, as unsigned bytes
     */
    public static Picture of(Shape shape, byte[] pixels) {
        return of(PngEncoder.encode(PngLayout.of(shape), shown(shape, pixels)));
    }

    /**
     * A small image without compression: the same bytes on every Java runtime, whichever version of zlib it has.
     *
     * @param pixels row by row, the channels of a pixel side by side, as unsigned bytes
     */
    public static Picture plain(Shape shape, byte[] pixels) {
        return of(PngEncoder.encodePlain(PngLayout.of(shape), shown(shape, pixels)));
    }

    /**
     * A drawing in at most 16 colours without compression.
     *
     * @param palette red, green and blue of each colour
     * @param values the colour of each pixel, row by row
     */
    public static Picture indexed(int width, byte[] palette, byte[] values) {
        return of(PngEncoder.encodeIndexed(width, palette, values));
    }

    private static Picture of(byte[] png) {
        return new Picture(Base64.getEncoder().encodeToString(png));
    }

    private static byte[] shown(Shape shape, byte[] pixels) {
        if (PngLayout.of(shape).channels() == shape.channels()) {
            return pixels;
        }
        byte[] first = new byte[shape.height() * shape.width()];
        for (int pixel = 0; pixel < first.length; pixel++) {
            first[pixel] = pixels[pixel * shape.channels()];
        }
        return first;
    }

    /** Whether this is a picture of an image of {@code shape} as {@link #of} makes it, and nothing else. */
    public boolean isOf(Shape shape) {
        try {
            return PngCheck.isImage(Base64.getDecoder().decode(png), PngLayout.of(shape));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** As the address of an image in a page. */
    public String dataUri() {
        return "data:image/png;base64," + png;
    }
}
