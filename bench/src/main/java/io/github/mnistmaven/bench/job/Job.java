package io.github.mnistmaven.bench.job;

/**
 * What every contender has to do.
 *
 * @param network what is trained
 * @param epochs passes over the training images
 * @param limit the number of training images used, those held out included
 * @param heldOut the number of images held out of them, and validated on after each epoch; may be 0
 * @param compared the time that contenders are compared by
 */
public record Job(Network network, int epochs, int limit, int heldOut, Compared compared) {
    private static final int WHOLE_EPOCHS = 10;
    private static final int WHOLE_HELD_OUT_SHARE = 6;

    /** A time that contenders are compared by. */
    public enum Compared {
        /** Seconds of an epoch after the first: training alone. */
        EPOCH,
        /** Seconds of the whole process: start, data, training, validation, evaluation, curves. */
        PROCESS
    }

    /** Training alone, a few epochs of it. */
    public static Job epochs(Network network, int epochs, int limit) {
        return new Job(network, epochs, limit, 0, Compared.EPOCH);
    }

    /** All that {@code mvn mnist:train -Dexperiment=baseline.yml} does: ten epochs, a sixth of the images held out. */
    public static Job whole(int limit) {
        return new Job(Network.SEED, WHOLE_EPOCHS, limit, limit / WHOLE_HELD_OUT_SHARE, Compared.PROCESS);
    }

    /** A directory name that no other job has. */
    public String directoryName() {
        return compared == Compared.EPOCH ? network.key() : network.key() + "-whole-job";
    }

    /** The images of an epoch. */
    public int trainingImages() {
        return limit - heldOut;
    }
}
