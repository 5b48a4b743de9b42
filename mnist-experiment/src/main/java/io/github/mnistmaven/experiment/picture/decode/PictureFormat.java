package io.github.mnistmaven.experiment.picture.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The formats that are read, told by how a file begins and never by its name. */
enum PictureFormat {
    PNG("PNG", "\u0089PNG\r\n\u001a\n"),
    JPEG("JPEG", "\u00ff\u00d8\u00ff"),
    BMP("BMP", "BM"),
    GIF("GIF", "GIF8"),
    WEBP("WebP", "RIFF....WEBP"),
    TIFF("TIFF", "II*\0", "MM\0*");

    /** As messages list them. */
    static final String ALL = "PNG, JPEG, BMP, GIF, WebP or TIFF";

    private static final byte ANY = '.';

    private final String shown;
    private final byte[][] beginnings;

    /** A format whose files begin so; a dot stands for any byte. */
    PictureFormat(String shown, String... beginnings) {
        this.shown = shown;
        this.beginnings = Arrays.stream(beginnings)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
    }

    /**
     * The format of a file.
     *
     * @throws UnreadablePictureException if it is none of these
     */
    static PictureFormat of(byte[] file) throws UnreadablePictureException {
        return Arrays.stream(values())
                .filter(format -> format.isOf(file))
                .findFirst()
                .orElseThrow(() -> new UnreadablePictureException("not a picture that can be read; expected " + ALL));
    }

    /** As people write it. */
    String shown() {
        return shown;
    }

    /** Whether all that tells a picture's size, and how it is turned, comes before it. */
    boolean tellsFirst() {
        return this != WEBP && this != TIFF;
    }

    private boolean isOf(byte[] file) {
        return Arrays.stream(beginnings).anyMatch(beginning -> startsWith(file, beginning));
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        if (file.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if (beginning[i] != ANY && beginning[i] != file[i]) {
                return false;
            }
        }
        return true;
    }
}
