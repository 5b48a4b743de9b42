package io.github.mnistmaven.model.network;

/**
 * The windows that a convolution or a pooling layer looks through.
 *
 * @param size their height and width, from the first pixel to the last where a kernel is dilated
 * @param strides the distances between neighbouring ones
 * @param padding what happens at the border
 */
public record Windows(Size size, Size strides, Padding padding) {

    /**
     * Those of a layer.
     *
     * @param window height and width of a window: of a kernel that is not dilated, or of a pool
     * @param dilation pixels between neighbouring weights of a kernel; 1 if it is not dilated
     */
    public static Windows of(Size window, Size strides, Size dilation, Padding padding) {
        Size size =
                new Size((window.height() - 1) * dilation.height() + 1, (window.width() - 1) * dilation.width() + 1);
        return new Windows(size, strides, padding);
    }

    /** Whether at least one window lies on {@code input}. */
    public boolean fit(Shape input) {
        return padding == Padding.SAME || size.height() <= input.height() && size.width() <= input.width();
    }

    /** As many values as there are windows on {@code input}, with {@code channels} of each; the windows fit. */
    public Shape output(Shape input, int channels) {
        return Shape.image(
                count(input.height(), size.height(), strides.height()),
                count(input.width(), size.width(), strides.width()),
                channels);
    }

    private int count(int length, int window, int stride) {
        return padding == Padding.SAME ? (length + stride - 1) / stride : (length - window) / stride + 1;
    }

    /** The rows that padding adds above and below {@code input}, of which an odd one lies below. */
    public int paddedRows(Shape input) {
        return Math.max(0, missing(input.height(), size.height(), strides.height()));
    }

    /** The columns that padding adds left and right of {@code input}, of which an odd one lies right. */
    public int paddedColumns(Shape input) {
        return Math.max(0, missing(input.width(), size.width(), strides.width()));
    }

    /**
     * Whether {@code padding: same} pads {@code input} in one direction, while strides larger than the windows leave
     * out more than one row or column in the other.
     */
    public boolean padAndSkip(Shape input) {
        int height = missing(input.height(), size.height(), strides.height());
        int width = missing(input.width(), size.width(), strides.width());
        return padding == Padding.SAME && Math.max(height, width) > 0 && Math.min(height, width) < -1;
    }

    /** By how much the windows reach beyond the input; below 0 if they leave out some of it. */
    private int missing(int length, int window, int stride) {
        return (count(length, window, stride) - 1) * stride + window - length;
    }
}
