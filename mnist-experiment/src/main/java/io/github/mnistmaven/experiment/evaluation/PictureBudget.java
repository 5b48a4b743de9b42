package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.picture.Picture;
import java.util.List;

/** Keeps the pictures of one list of a record small, as pages embed them: twice, one of them within the record. */
public final class PictureBudget {
    /** Characters of Base64: room for several hundred images of 28 by 28 pixels, or for 80 photographs of 32 by 32. */
    private static final int MOST = 1 << 18;

    private int used;

    /** Whether there is room for more pictures; they take it then. */
    public boolean holds(List<Picture> pictures) {
        used += pictures.stream().mapToInt(picture -> picture.png().length()).sum();
        return used <= MOST;
    }

    /** Whether there is room for nothing any more. */
    public boolean isSpent() {
        return used > MOST;
    }
}
