package io.github.mnistmaven.experiment.picture.decode;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Reads files of one format within a budget, and says in one way what is wrong with them. */
record FormatReader(PictureFormat format, DecodingBudget budget) {
    private static final int MOST_BYTES_OF_A_PIXEL = 4;

    /** How large a picture is once it is upright. */
    PictureHeader header(byte[] file, Orientation orientation) throws UnreadablePictureException {
        return read(file, reader -> header(reader, orientation));
    }

    /** The picture as it is stored, gray or in red, green and blue. */
    BufferedImage decode(byte[] file, Orientation orientation) throws UnreadablePictureException {
        FileParts.requireReadable(format, file);
        return read(file, reader -> {
            header(reader, orientation);
            requireMemory(reader, file, orientation);
            return decode(reader, file);
        });
    }

    private PictureHeader header(ImageReader reader, Orientation orientation) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        budget.requirePixels(width, height);
        return orientation.swapped() ? new PictureHeader(height, width) : new PictureHeader(width, height);
    }

    private void requireMemory(ImageReader reader, byte[] file, Orientation orientation) throws IOException {
        long width = Math.max(reader.getWidth(0), reader.getTileWidth(0));
        long height = Math.max(reader.getHeight(0), reader.getTileHeight(0));
        long bytes = (orientation.isUpright() ? 1 : 2) * bytes(reader.getRawImageType(0))
                + FileParts.workingBytes(format, file);
        budget.requireBytes(reader.getWidth(0), reader.getHeight(0), file.length + width * height * bytes);
    }

    private static long bytes(ImageTypeSpecifier type) {
        if (type == null) {
            return MOST_BYTES_OF_A_PIXEL;
        }
        int bits = DataBuffer.getDataTypeSize(type.getSampleModel().getDataType());
        return (long) type.getSampleModel().getNumDataElements() * bits / Byte.SIZE;
    }

    private BufferedImage decode(ImageReader reader, byte[] file) throws IOException {
        if (format == PictureFormat.JPEG && JpegFile.of(file).isInPrintColours()) {
            return PrintColours.rgb(reader.readRaster(0, null), JpegFile.of(file));
        }
        ImageReadParam param = reader.getDefaultReadParam();
        if (format == PictureFormat.TIFF) {
            // as it is stored, and not what its colour profile makes of it
            param.setDestinationType(reader.getRawImageType(0));
        }
        BufferedImage picture = reader.read(0, param);
        ColorModel colours = picture.getColorModel();
        if (colours.getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
            return PrintColours.rgb(picture.getRaster());
        }
        requireColours(colours);
        return picture;
    }

    private static void requireColours(ColorModel colours) throws UnreadablePictureException {
        int type = colours.getColorSpace().getType();
        if (type != ColorSpace.TYPE_GRAY && type != ColorSpace.TYPE_RGB) {
            throw new UnreadablePictureException(
                    "in colours other than gray, RGB and CMYK; expected one of these: save it again as RGB");
        }
        switch (colours.getTransferType()) {
            case DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT, DataBuffer.TYPE_INT -> {
                // whole numbers from 0 to white
            }
            default ->
                throw new UnreadablePictureException("in samples that have a sign or a fraction; expected whole numbers"
                        + " of 8 or 16 bits: save it again with those");
        }
    }

    private <T> T read(byte[] file, Reading<T> reading) throws UnreadablePictureException {
        try (ImageInputStream in = new ByteArrayImageInput(FileParts.picture(format, file))) {
            ImageReader reader = Readers.of(format);
            try {
                reader.setInput(in, true, true);
                return reading.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (UnreadablePictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // readers throw any RuntimeException where a file is damaged
            throw new UnreadablePictureException(
                    "damaged, or in a form of " + format.shown() + " that can't be read here; save it again as PNG", e);
        } catch (OutOfMemoryError e) {
            throw new UnreadablePictureException(
                    "decoding it takes more memory than this JVM has; make it smaller, or give the JVM more", e);
        }
    }

    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
