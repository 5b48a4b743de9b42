package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataSplit;

/**
 * Images that nothing was learnt from, and a clean pass over them.
 *
 * @param split what they are held out for
 * @param images the set that they are of
 * @param indices their places in it, in the order of the pass
 * @param evaluation the pass
 */
public record HeldOut(DataSplit split, Images images, int[] indices, Evaluation evaluation) {

    int count() {
        return indices.length;
    }
}
