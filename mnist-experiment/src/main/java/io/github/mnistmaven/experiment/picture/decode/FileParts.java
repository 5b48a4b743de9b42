package io.github.mnistmaven.experiment.picture.decode;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;

/** What of a file is its picture, and what says how that is turned. */
final class FileParts {
    /** TIFF's number for a form of JPEG whose reader writes temporary files. */
    private static final int OLD_JPEG = 6;

    private static final String EXIF_OF_PNG = "eXIf";
    private static final String EXIF_OF_WEBP = "EXIF";
    private static final String EXIF_NAME = "Exif\0\0";
    private static final String EXTENDED_WEBP = "VP8X";
    private static final byte HAS_PROFILE = 0x20;
    private static final int PNG_SIGNATURE = 8;
    private static final List<String> NEEDED_OF_PNG = List.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private FileParts() {}

    /**
     * The file without what readers would do more with than pass over it: texts in a PNG, which inflate to whatever
     * size; the colour profile of a WebP, which TwelveMonkeys applies, and PIL and TensorFlow don't.
     */
    static byte[] picture(PictureFormat format, byte[] file) {
        return switch (format) {
            case PNG -> picture(file, Section.ofPng(file));
            case WEBP -> withoutProfile(file);
            default -> file;
        };
    }

    private static byte[] picture(byte[] file, List<Section> chunks) {
        if (chunks.stream().allMatch(chunk -> NEEDED_OF_PNG.contains(chunk.type()))) {
            return file;
        }
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        picture.write(file, 0, PNG_SIGNATURE);
        int frame = Integer.BYTES + Integer.BYTES;
        for (Section chunk : chunks) {
            if (NEEDED_OF_PNG.contains(chunk.type())) {
                int end = Math.min(file.length, chunk.from() + chunk.length() + Integer.BYTES);
                picture.write(file, chunk.from() - frame, end - chunk.from() + frame);
            }
        }
        return picture.toByteArray();
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
            case PNG -> orientation(file, first(Section.ofPng(file), EXIF_OF_PNG));
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
