package io.github.mnistmaven.runtime;

/**
 * The shape of what flows between two layers. Values lie channel by channel, each row by row, as in DL4J; a vector is
 * an image of one pixel.
 */
record Shape(int height, int width, int channels) {
    private static final int MAX_VALUES = 1 << 26;

    /** @throws ModelFormatException if there are more values than this class wants to hold */
    static Shape of(int height, int width, int channels) throws ModelFormatException {
        Shape shape = new Shape(height, width, channels);
        shape.requireBounded();
        return shape;
    }

    static Shape vector(int length) {
        return new Shape(1, 1, length);
    }

    /** @throws ModelFormatException if there are more values than this class wants to hold */
    void requireBounded() throws ModelFormatException {
        if ((long) height * width > MAX_VALUES / channels) {
            throw new ModelFormatException("expected at most " + MAX_VALUES + " values, found " + this);
        }
    }

    int size() {
        return height * width * channels;
    }

    boolean isVector() {
        return height == 1 && width == 1;
    }

    /** As people and model files write it: {@code 28x28x1}. */
    @Override
    public String toString() {
        return height + "x" + width + "x" + channels;
    }
}
