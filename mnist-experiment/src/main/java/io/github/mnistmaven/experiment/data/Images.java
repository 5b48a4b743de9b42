package io.github.mnistmaven.experiment.data;

import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Labelled images. The arrays are shared, not copied: nobody writes to them. */
public final class Images {
    private final Shape shape;
    private final Pixels pixels;
    private final int[] labels;
    private final IntFunction<String> names;
    private final Optional<Groups> groups;

    /**
     * Images wherever they lie.
     *
     * @param shape the shape of one image
     * @param pixels as many images as there are labels
     * @param labels one label per image, from 0
     * @param names what people call each image: its file, or its place in a set
     */
    public Images(Shape shape, Pixels pixels, int[] labels, IntFunction<String> names) {
        this(shape, pixels, labels, names, Optional.empty());
    }

    private Images(Shape shape, Pixels pixels, int[] labels, IntFunction<String> names, Optional<Groups> groups) {
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
        this.names = names;
        this.groups = groups;
    }

    /**
     * Images in one array, called {@code image 0} and so on.
     *
     * @param shape the shape of one image
     * @param pixels the images one after the other, row by row, the channels of a pixel side by side, as unsigned bytes
     * @param labels one label per image, from 0
     */
    public Images(Shape shape, byte[] pixels, int[] labels) {
        this(shape, PixelBlocks.single(shape, pixels), labels, image -> "image " + image);
    }

    /**
     * Images in blocks.
     *
     * @param blocks the same as {@code pixels} would be in one array, cut into pieces of {@link PixelBlocks#bytes}; the
     *     last one may be shorter
     */
    Images(Shape shape, List<byte[]> blocks, int[] labels, IntFunction<String> names) {
        this(shape, new PixelBlocks(shape, blocks), labels, names);
    }

    private Images(Shape shape, PixelBlocks blocks, int[] labels, IntFunction<String> names) {
        this(shape, (Pixels) blocks, labels, names);
        if (blocks.length() != labels.length * shape.values()) {
            throw new IllegalArgumentException(
                    blocks.length() + " pixels are not " + labels.length + " images of " + shape);
        }
    }

    /** The shape of one image. */
    public Shape shape() {
        return shape;
    }

    /** One label per image, from 0. */
    public int[] labels() {
        return labels;
    }

    /** The same images, of which some must not be parted. */
    public Images withGroups(Groups together) {
        return new Images(shape, pixels, labels, names, Optional.of(together));
    }

    /** Which of them must not be parted; empty if any may. */
    public Optional<Groups> groups() {
        return groups;
    }

    public int count() {
        return labels.length;
    }

    /** What people call an image: its file, or its place in a set. */
    public String name(int image) {
        return names.apply(image);
    }

    /**
     * Copies the pixels of one image into {@code into}, from {@code offset} on: row by row, the channels of a pixel
     * side by side, as unsigned bytes.
     */
    public void read(int image, byte[] into, int offset) {
        pixels.read(image, into, offset);
    }

    /** A copy of the pixels of one image. */
    public byte[] image(int image) {
        byte[] copy = new byte[shape.size()];
        read(image, copy, 0);
        return copy;
    }
}
