package io.github.mnistmaven.runtime;

import io.github.mnistmaven.model.network.Padding;

/**
 * How a window slides along one axis.
 *
 * @param input positions of the input
 * @param size positions of the input that the window looks at, its taps
 * @param dilation positions from one tap to the next
 * @param stride positions from one window to the next
 * @param before positions of padding before the input
 * @param output number of windows
 */
record Window(int input, int size, int dilation, int stride, int before, int output) {

    /** As Keras defines it: an odd position of {@code SAME} padding goes behind the input. */
    static Window of(int input, int size, int dilation, int stride, Padding padding, int output) {
        int reach = (size - 1) * dilation + 1;
        int total = padding == Padding.SAME ? Math.max(0, (output - 1) * stride + reach - input) : 0;
        return new Window(input, size, dilation, stride, total / 2, output);
    }

    /** One window on each position. */
    static Window pixels(int input) {
        return new Window(input, 1, 1, 1, 0, input);
    }

    /** The input position that a tap of a window looks at; not in the input for taps on padding. */
    int position(int window, int tap) {
        return window * stride - before + tap * dilation;
    }

    /** The first tap of a window that lies in the input, if one does. */
    int firstTap(int window) {
        return Math.max(0, ceiling(before - window * stride));
    }

    /** One more than the last tap of a window that lies in the input. */
    int endTap(int window) {
        return Math.min(size, ceiling(input + before - window * stride));
    }

    private int ceiling(int positions) {
        return -Math.floorDiv(-positions, dilation);
    }
}
