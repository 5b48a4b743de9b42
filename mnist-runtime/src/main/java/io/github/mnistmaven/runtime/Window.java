package io.github.mnistmaven.runtime;

/**
 * How a window slides along one axis.
 *
 * @param input positions of the input
 * @param size positions of the input that the window looks at
 * @param dilation positions from one of these to the next
 * @param stride positions from one window to the next
 * @param before positions of padding before the input
 * @param output number of windows
 */
record Window(int input, int size, int dilation, int stride, int before, int output) {

    /** As Keras and DL4J define it: an odd position of {@code SAME} padding goes behind the input. */
    static Window of(int input, int size, int dilation, int stride, Padding padding) throws ModelFormatException {
        int reach = (size - 1) * dilation + 1;
        if (padding == Padding.SAME) {
            int output = (input + stride - 1) / stride;
            int total = Math.max(0, (output - 1) * stride + reach - input);
            return new Window(input, size, dilation, stride, total / 2, output);
        }
        if (reach > input) {
            throw new ModelFormatException("expected a window of at most " + input + ", its input, found " + reach);
        }
        return new Window(input, size, dilation, stride, 0, (input - reach) / stride + 1);
    }

    /** One window on each position. */
    static Window pixels(int input) {
        return new Window(input, 1, 1, 1, 0, input);
    }

    /** The input position at which a window begins; may be negative. */
    int start(int window) {
        return window * stride - before;
    }

    /** How far position {@code tap} of a window is from the window's first. */
    int offset(int tap) {
        return tap * dilation;
    }

    /** The first position of a window without dilation that lies in the input. */
    int first(int window) {
        return Math.max(0, start(window));
    }

    /** One more than the last position of a window without dilation that lies in the input. */
    int end(int window) {
        return Math.min(input, start(window) + size);
    }

    /** The first window whose position {@code tap} lies in the input. */
    int from(int tap) {
        return Math.max(0, -Math.floorDiv(offset(tap) - before, stride));
    }

    /** One more than the last window whose position {@code tap} lies in the input. */
    int to(int tap) {
        return Math.min(output, Math.floorDiv(input - 1 + before - offset(tap), stride) + 1);
    }
}
