package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.IdxDataset;
import io.github.mnistmaven.experiment.data.Images;
import java.io.IOException;

/** The test images, unread: a trial opens them once, when nothing can change the model any more. */
record SealedTestSet(IdxDataset dataset) {

    /**
     * The test set of {@code dataset}, checked but not kept: damage is found before training, not after it.
     *
     * @throws IOException if the files are damaged
     */
    static SealedTestSet of(IdxDataset dataset) throws IOException {
        dataset.test();
        return new SealedTestSet(dataset);
    }

    /** @throws IOException if the files are damaged */
    Images open() throws IOException {
        return dataset.test();
    }
}
