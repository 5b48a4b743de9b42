package io.github.mnistmaven.experiment.record;

import java.util.List;

/**
 * Held-out images whose labels are probably wrong.
 *
 * @param images how many images were looked at
 * @param found how many of them have such labels
 * @param listed at most {@link #MOST} of these, the most certain first
 */
public record LabelIssues(int images, int found, List<LabelIssue> listed) {
    public static final int MOST = 1000;

    public LabelIssues {
        listed = List.copyOf(listed);
    }
}
