package io.github.mnistmaven.experiment.picture.decode;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decodes pictures that may be damaged or meant to do harm. The format is told by the content. How large a picture is,
 * is asked before anything is decoded; texts and other metadata, which may inflate to gigabytes, are passed over.
 * Colours are as they are stored, whatever profile a file has; CMYK becomes RGB as PIL and TensorFlow compute it. Of
 * several pictures in one file, the first is taken. Nothing is written, no temporary file either.
 *
 * @param budget what a picture may take
 * @param upright whether a picture is turned as EXIF says that its camera was held
 */
public record PictureDecoder(DecodingBudget budget, boolean upright) {
    /** More than most files have before the picture itself. */
    private static final int HEAD = 1 << 16;

    /**
     * How large a picture is; reads no more of the file than tells.
     *
     * @throws UnreadablePictureException if there is no file, or none that can be decoded within the budget
     * @throws IOException if it can't be read
     */
    public PictureHeader header(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length == HEAD) {
            try {
                if (PictureFormat.of(head).tellsFirst()) {
                    return header(head);
                }
            } catch (UnreadablePictureException e) {
                // what comes before the picture may be longer than usual
            }
            return header(content(file));
        }
        return header(head);
    }

    /**
     * How large a picture is.
     *
     * @param file the content of a file
     * @throws UnreadablePictureException if it is not a picture that can be decoded within the budget
     */
    public PictureHeader header(byte[] file) throws UnreadablePictureException {
        PictureFormat format = PictureFormat.of(file);
        return new FormatReader(format, budget).header(file, orientation(format, file));
    }

    /**
     * Decodes the picture in a file.
     *
     * @throws UnreadablePictureException if there is no file, or none that can be decoded within the budget
     * @throws IOException if it can't be read
     */
    public BufferedImage decode(Path file) throws IOException {
        return decode(content(file));
    }

    /**
     * Decodes a picture.
     *
     * @param file the content of a file
     * @return the picture in gray, in red, green and blue, or in colours of a palette; 8 or 16 bits a sample
     * @throws UnreadablePictureException if it is not a picture that can be decoded within the budget
     */
    public BufferedImage decode(byte[] file) throws UnreadablePictureException {
        PictureFormat format = PictureFormat.of(file);
        Orientation orientation = orientation(format, file);
        return orientation.applyTo(new FormatReader(format, budget).decode(file, orientation));
    }

    private Orientation orientation(PictureFormat format, byte[] file) {
        return upright ? FileParts.orientation(format, file) : Orientation.UPRIGHT;
    }

    private static byte[] head(Path file) throws IOException {
        requireFile(file);
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private byte[] content(Path file) throws IOException {
        requireFile(file);
        budget.requireFile(Files.size(file));
        return Files.readAllBytes(file);
    }

    private static void requireFile(Path file) throws UnreadablePictureException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadablePictureException("not a file");
        }
        if (!Files.isReadable(file)) {
            throw new UnreadablePictureException("permission denied");
        }
    }
}
