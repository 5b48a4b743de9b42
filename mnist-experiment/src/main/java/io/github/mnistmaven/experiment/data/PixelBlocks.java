package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** Pixels in memory. They may be more than one array holds, so they lie in blocks of whole images. */
final class PixelBlocks implements Pixels {
    /** About 16 MB: small beside a data set, large beside an image. */
    private static final int BLOCK_BYTES = 1 << 24;

    private final int imageBytes;
    private final int imagesPerBlock;
    private final List<byte[]> blocks;

    /**
     * @param shape the shape of one image
     * @param blocks the images one after the other, cut into pieces of {@link #bytes}; the last one may be shorter
     */
    PixelBlocks(Shape shape, List<byte[]> blocks) {
        this(shape, bytes(shape) / shape.size(), blocks);
    }

    private PixelBlocks(Shape shape, int imagesPerBlock, List<byte[]> blocks) {
        this.imageBytes = shape.size();
        this.imagesPerBlock = imagesPerBlock;
        this.blocks = List.copyOf(blocks);
    }

    /** All images in one array. */
    static PixelBlocks single(Shape shape, byte[] pixels) {
        return new PixelBlocks(shape, Math.max(1, pixels.length / shape.size()), List.of(pixels));
    }

    /** The length of a block of images of {@code shape}: a multiple of an image's. */
    static int bytes(Shape shape) {
        return Math.max(1, BLOCK_BYTES / shape.size()) * shape.size();
    }

    /** The bytes of all blocks. */
    long length() {
        return blocks.stream().mapToLong(block -> block.length).sum();
    }

    @Override
    public void read(int image, byte[] into, int offset) {
        byte[] block = blocks.get(image / imagesPerBlock);
        System.arraycopy(block, image % imagesPerBlock * imageBytes, into, offset, imageBytes);
    }
}
