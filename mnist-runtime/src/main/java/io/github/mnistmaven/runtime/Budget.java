package io.github.mnistmaven.runtime;

/**
 * How much a model may take, checked by what it says of itself before anything is taken.
 *
 * @param bytes of memory, for its parameters and for one classification
 * @param operations multiplications and comparisons of one classification
 */
record Budget(long bytes, long operations) {
    /** About a minute: VGG-16 on its own images takes a quarter of it. */
    private static final long MOST_OPERATIONS = 1L << 36;

    /** Three quarters of what this JVM may have. */
    static Budget ofThisJvm() {
        return new Budget(Runtime.getRuntime().maxMemory() / 4 * 3, MOST_OPERATIONS);
    }

    /**
     * The budget without what parameters take: twice their size while they are read.
     *
     * @throws ModelFormatException if that is more than there is
     */
    Budget withoutParameters(long parameters) throws ModelFormatException {
        requireBytes(2 * parameters * Float.BYTES, "its " + parameters + " parameters");
        return new Budget(bytes - parameters * Float.BYTES, operations);
    }

    /**
     * Checks what a classification takes.
     *
     * @param values those that are held at the same time
     * @param needed multiplications and comparisons so far
     * @throws ModelFormatException if one of them is more than there is
     */
    void requireForClassifying(long values, long needed) throws ModelFormatException {
        requireBytes(values * Float.BYTES, "classifying an image");
        if (needed > operations) {
            throw new ModelFormatException(
                    "expected at most " + operations + " operations for classifying an image, found " + needed);
        }
    }

    private void requireBytes(long needed, String what) throws ModelFormatException {
        if (needed > bytes) {
            throw new ModelFormatException("expected " + what + " to take at most " + bytes
                    + " bytes, three quarters of this JVM's memory (raise it with -Xmx), found " + needed);
        }
    }
}
