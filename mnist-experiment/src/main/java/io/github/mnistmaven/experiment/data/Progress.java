package io.github.mnistmaven.experiment.data;

/** Hears how far reading a data set has come. */
@FunctionalInterface
public interface Progress {
    /** Nobody listens. */
    Progress UNHEARD = (done, total) -> {};

    /**
     * Some more is done; called by one thread at a time.
     *
     * @param done how many pictures are read
     * @param total how many there are
     */
    void read(int done, int total);
}
