package io.github.mnistmaven.experiment.data;

import java.util.List;

/**
 * What lies among a data set's files but is not learnt from.
 *
 * @param ignored files that are hidden, or not pictures by their names, or of no class that is learnt
 * @param broken pictures that can't be read, in the order of their names
 */
public record Omissions(int ignored, List<BrokenPicture> broken) {
    /** Nothing. */
    public static final Omissions NONE = new Omissions(0, List.of());

    public Omissions {
        broken = List.copyOf(broken);
    }

    /**
     * A picture that can't be read.
     *
     * @param name where it is, as somebody has to look for it
     * @param why what is wrong with it
     */
    public record BrokenPicture(String name, String why) {}
}
