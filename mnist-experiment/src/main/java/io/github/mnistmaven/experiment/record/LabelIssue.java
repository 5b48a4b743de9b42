package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.picture.Picture;
import java.util.Optional;

/**
 * A held-out image whose label is probably wrong.
 *
 * @param split the images that it is one of: those validated or tested on
 * @param index its place in the set of its file, from 0: one held out of the training set is counted there
 * @param name what people call it; of a long one the end
 * @param label the label that it has
 * @param suggested the label that it probably should have
 * @param labelProbability the probability of the class that it has, 0 to 1
 * @param probability the probability of the class that is suggested, 0 to 1
 * @param picture the image; empty where a record would become too large
 */
public record LabelIssue(
        DataSplit split,
        int index,
        String name,
        int label,
        int suggested,
        double labelProbability,
        double probability,
        Optional<Picture> picture) {
    /** Of a name, in characters. */
    public static final int LONGEST_NAME = 500;

    public LabelIssue {
        if (name.length() > LONGEST_NAME) {
            int from = name.length() - LONGEST_NAME + 1;
            name = "…" + name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
        }
    }
}
