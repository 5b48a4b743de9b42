package io.github.mnistmaven.experiment.picture.decode;

import java.util.List;
import java.util.Optional;

/** What of a file is its picture, and what says how that is turned. */
final class FileParts {
    /** TIFF's number for a form of JPEG whose reader writes temporary files. */
    private static final int OLD_JPEG = 6;

    /**
     * Of a JPEG; encoders write some ten. Each takes the time of a whole picture, and may have no more than some bytes.
     */
    private static final int MOST_SCANS = 100;

    private static final String EXIF_OF_PNG = "eXIf";
    private static final String EXIF_OF_WEBP = "EXIF";
    private static final String EXIF_NAME = "Exif\0\0";
    private static final String EXTENDED_WEBP = "VP8X";
    private static final byte HAS_PROFILE = 0x20;

    private FileParts() {}

    /** The file as readers should see it: without the colour profile of a WebP, which TwelveMonkeys would apply. */
    static byte[] picture(PictureFormat format, byte[] file) {
        return format == PictureFormat.WEBP ? withoutProfile(file) : file;
    }

    private static byte[] withoutProfile(byte[] file) {
        List<Section> chunks = Section.ofWebp(file);
        if (chunks.isEmpty()
                || !chunks.get(0).type().equals(EXTENDED_WEBP)
                || chunks.get(0).length() == 0) {
            return file;
        }
        byte[] picture = file.clone();
        picture[chunks.get(0).from()] &= ~HAS_PROFILE;
        return picture;
    }

    /** What decoding a pixel takes beside its samples, in bytes, at most. */
    static int workingBytes(PictureFormat format, byte[] file) {
        return switch (format) {
            // an opacity is decoded as a picture of its own
            case WEBP -> 4;
            // all coefficients are kept until the last scan, in memory that is not the JVM's
            case JPEG -> JpegFile.of(file).isProgressive() ? 6 : 0;
            default -> 0;
        };
    }

    /**
     * Refuses what readers would read as something else than it is.
     *
     * @throws UnreadablePictureException if the file is such
     */
    static void requireReadable(PictureFormat format, byte[] file) throws UnreadablePictureException {
        boolean isCut = format == PictureFormat.JPEG && !JpegFile.of(file).isComplete()
                || format == PictureFormat.WEBP && !Section.isWholeWebp(file);
        if (isCut) {
            throw new UnreadablePictureException("it ends in the middle of the picture; fetch it again");
        }
        int scans = format == PictureFormat.JPEG ? JpegFile.of(file).scans() : 0;
        if (scans > MOST_SCANS) {
            throw new UnreadablePictureException(
                    "a JPEG of " + scans + " scans; expected at most " + MOST_SCANS + ": save it again");
        }
        if (format == PictureFormat.TIFF
                && TiffTags.of(file, 0, file.length).number(TiffTags.COMPRESSION) == OLD_JPEG) {
            throw new UnreadablePictureException(
                    "a TIFF in a form of JPEG that was given up in 1995; save it again as PNG");
        }
    }

    /** How the picture is turned. */
    static Orientation orientation(PictureFormat format, byte[] file) {
        return switch (format) {
            case JPEG -> orientation(file, JpegFile.of(file).exif());
            case PNG -> orientation(file, first(Section.beforePixelsOfPng(file), EXIF_OF_PNG));
            case WEBP ->
                orientation(
                        file,
                        first(Section.ofWebp(file), EXIF_OF_WEBP)
                                // some write it as a JPEG has it
                                .map(exif ->
                                        exif.startsWith(file, EXIF_NAME) ? exif.behind(EXIF_NAME.length()) : exif));
            case TIFF -> Orientation.of(TiffTags.of(file, 0, file.length).number(TiffTags.ORIENTATION));
            case BMP, GIF -> Orientation.UPRIGHT;
        };
    }

    private static Orientation orientation(byte[] file, Optional<Section> exif) {
        return exif.map(found -> Orientation.of(
                        TiffTags.of(file, found.from(), found.length()).number(TiffTags.ORIENTATION)))
                .orElse(Orientation.UPRIGHT);
    }

    private static Optional<Section> first(List<Section> sections, String type) {
        return sections.stream().filter(section -> section.type().equals(type)).findFirst();
    }
}
