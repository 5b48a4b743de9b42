package io.github.mnistmaven.trainer.engine.onednn.layer;

import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.InstructionSet;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.Optional;
import org.bytedeco.dnnl.memory;

/**
 * The gradients of a convolution's kernel and bias as matrix products (im2col; Chellapilla, Puri and Simard 2006). For
 * each image, a matrix has a row per tap, a value of the kernel for one filter, with what the tap meets at each of the
 * output's pixels, and a row of ones for the bias. It is multiplied with the image's output gradient, and the products
 * of all images are added. So floats are added a pixel at a time within an image, then an image at a time, whatever the
 * number of threads.
 */
final class Im2ColGradients {
    /** The most values of taps that are kept at a time, unless one image has more: 16 MB. */
    private static final long MOST_COLUMNS = 1L << 22;
    /** The most values that the products of all images may have: 64 MB. */
    private static final long MOST_PRODUCTS = 1L << 24;

    private final Workbench workbench;
    private final Device device;
    private final Convolution convolution;
    private final long count;
    private final long channels;
    private final long filters;
    private final long pixels;
    private final long taps;
    /** The sides of images with the zeros around them: no less than as many strides as there are windows. */
    private final long height;

    private final long width;
    /** Taps, and one for the bias. */
    private final long rows;

    Im2ColGradients(Workbench workbench, Convolution convolution) {
        this.workbench = workbench;
        this.convolution = convolution;
        device = workbench.device();
        count = workbench.count();
        channels = convolution.input().channels();
        filters = convolution.output().channels();
        pixels = (long) convolution.output().height() * convolution.output().width();
        taps = convolution.taps();
        Windowing windows = convolution.windows();
        height = Math.max(
                windows.before()[0] + convolution.input().height() + windows.after()[0],
                convolution.output().height() * windows.strides()[0]);
        width = Math.max(
                windows.before()[1] + convolution.input().width() + windows.after()[1],
                convolution.output().width() * windows.strides()[1]);
        rows = taps + convolution.bias().map(bias -> 1).orElse(0);
    }

    /**
     * Whether this is faster than oneDNN's own kernel. That for AVX2 takes 1 to 7 channels for 8, but has another way
     * for 3; products take as long for one filter as for 8, so they are no faster for few of them. Below AVX2 oneDNN
     * has no such kernel, and what stands in for it is slower for any number of channels.
     *
     * @param count the number of images
     */
    static boolean areFaster(InstructionSet set, Convolution convolution, long count) {
        if (convolution.isGrouped()) {
            return false;
        }
        int channels = convolution.input().channels();
        int filters = convolution.output().channels();
        return switch (set) {
            case SSE41 -> count * filters * (convolution.taps() + 1) <= MOST_PRODUCTS;
            case AVX2 -> channels <= 2 && filters >= 4 || channels <= 4 && filters >= 16;
            case AVX512, OTHER -> false;
        };
    }

    /**
     * Adds the steps that compute the gradients.
     *
     * @param entering the images that enter the convolution
     * @param leaving the gradient of what leaves it
     */
    void add(Tensor entering, Tensor leaving, Parameter kernel, Optional<Parameter> bias) {
        Tensor images = padded(entering);
        long block = Layouts.channelBlock(leaving.layout())
                .filter(size -> filters % size == 0)
                .orElse(filters);
        Tensor gradient = block == filters ? channelsLast(leaving) : leaving;
        long blocks = filters / block;
        long most = Math.min(count, Math.max(1, MOST_COLUMNS / (rows * pixels)));
        Tensor columns = device.allocate(Layouts.plain(most, 1, rows, pixels));
        bias.ifPresent(parameter -> fillLastRow(columns, most));
        Tensor products = device.allocate(Layouts.plain(count, blocks, rows, block));
        for (long from = 0; from < count; from += most) {
            long size = Math.min(most, count - from);
            addColumns(images, from, columns, size);
            multiply(
                    device.view(Layouts.plain(size, 1, rows, pixels), columns, 0),
                    device.view(Layouts.plain(size, blocks, pixels, block), gradient, from * pixels * filters),
                    device.view(Layouts.plain(size, blocks, rows, block), products, from * rows * filters));
        }
        addSums(products, block, kernel, bias);
    }

    private Tensor channelsLast(Tensor images) {
        long[] dimensions = Layouts.dimensions(images.layout());
        return workbench.in(Layouts.channelsLast(dimensions[0], dimensions[1], dimensions[2], dimensions[3]), images);
    }

    /** The images, channels last, with the zeros around them that the convolution pads them with. */
    private Tensor padded(Tensor entering) {
        if (height == convolution.input().height()
                && width == convolution.input().width()) {
            return channelsLast(entering);
        }
        Windowing windows = convolution.windows();
        Tensor padded = device.zeros(Layouts.channelsLast(count, channels, height, width));
        Tensor inner = device.view(
                Layouts.strided(
                        new long[] {height * width * channels, 1, width * channels, channels},
                        Layouts.dimensions(entering.layout())),
                padded,
                (windows.before()[0] * width + windows.before()[1]) * channels);
        workbench.add(device.copy(entering, inner));
        return padded;
    }

    private void fillLastRow(Tensor columns, long images) {
        Tensor last = device.view(
                Layouts.strided(new long[] {rows * pixels, pixels, 1}, images, 1, pixels), columns, taps * pixels);
        device.copy(device.view(Layouts.plain(images, 1, pixels), workbench.ones(images, pixels), 0), last)
                .run();
        device.await();
    }

    /** Copies what each of the kernel's pixels meets in {@code size} images. */
    private void addColumns(Tensor images, long from, Tensor columns, long size) {
        Windowing windows = convolution.windows();
        long image = height * width * channels;
        long[] shape = {
            size, channels, convolution.output().height(), convolution.output().width()
        };
        long[] met = {image, 1, windows.strides()[0] * width * channels, windows.strides()[1] * channels};
        long[] kept = {rows * pixels, pixels, shape[3], 1};
        for (long row = 0; row < windows.size()[0]; row++) {
            for (long column = 0; column < windows.size()[1]; column++) {
                long first = row * (windows.skipped()[0] + 1) * width + column * (windows.skipped()[1] + 1);
                long tap = (row * windows.size()[1] + column) * channels;
                workbench.add(device.copy(
                        device.view(Layouts.strided(met, shape), images, from * image + first * channels),
                        device.view(Layouts.strided(kept, shape), columns, tap * pixels)));
            }
        }
    }

    private void addSums(Tensor products, long block, Parameter kernel, Optional<Parameter> bias) {
        Windowing windows = convolution.windows();
        Tensor sum = kernel.gradient();
        memory.desc layout = Layouts.kernel(block, filters, channels, windows.size()[0], windows.size()[1]);
        boolean inPlace = layout.equals(sum.layout());
        Tensor taken = inPlace ? sum : device.allocate(layout);
        addSum(products, 0, taps, block, taken);
        if (!inPlace) {
            workbench.add(device.copy(taken, sum));
        }
        bias.ifPresent(parameter -> addSum(products, taps, 1, block, parameter.gradient()));
    }

    /** Adds what the products of all images have in some rows. */
    private void addSum(Tensor products, long first, long length, long block, Tensor sum) {
        long blocks = filters / block;
        long[] strides = {rows * block, rows * filters, 1};
        multiply(
                device.view(Layouts.plain(1, 1, count), workbench.ones(1, count), 0),
                device.view(Layouts.strided(strides, blocks, count, length * block), products, first * block),
                device.view(Layouts.plain(blocks, 1, length * block), sum, 0));
    }

    private void multiply(Tensor left, Tensor right, Tensor product) {
        workbench.add(workbench.device().multiply(left, right, product));
    }
}
