package io.github.mnistmaven.model.io;

/**
 * How much memory what a model file holds may take, asked for before anything is taken.
 *
 * @param bytes the most, at least 0
 */
public record MemoryBudget(long bytes) {

    /** Three quarters of what this JVM may have. */
    public static MemoryBudget ofThisJvm() {
        return new MemoryBudget(Runtime.getRuntime().maxMemory() / 4 * 3);
    }

    /**
     * Asks for the memory of parameters: twice their size, as something is made of them while they are read.
     *
     * @throws ModelFormatException if that is more than there is
     */
    public void requireParameters(long parameters) throws ModelFormatException {
        long most = Long.MAX_VALUE / (2 * Float.BYTES);
        requireBytes(2 * Float.BYTES * Math.min(parameters, most), "its " + parameters + " parameters");
    }

    /**
     * Asks for memory.
     *
     * @param what what it is for, for the message
     * @throws ModelFormatException if that is more than there is
     */
    public void requireBytes(long needed, String what) throws ModelFormatException {
        if (needed > bytes) {
            throw new ModelFormatException("expected " + what + " to take at most " + bytes
                    + " bytes, three quarters of this JVM's memory (raise it with -Xmx), found " + needed);
        }
    }
}
