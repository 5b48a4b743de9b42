package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.Images;
import java.io.IOException;

/** The test images, and whether anybody has looked at them before the end. */
sealed interface TestSet {

    /**
     * The images.
     *
     * @throws IOException if the files are damaged
     */
    Images images() throws IOException;

    /** Unread: a trial reads them once, when nothing can change the model any more. */
    record Sealed(Dataset dataset) implements TestSet {

        /**
         * The test set of {@code dataset}, checked but not kept: damage is found before training, not after it.
         *
         * @throws IOException if the files are damaged
         */
        static Sealed of(Dataset dataset) throws IOException {
            dataset.test();
            return new Sealed(dataset);
        }

        @Override
        public Images images() throws IOException {
            return dataset.test();
        }
    }

    /**
     * Read before training, as the plan validates on them: they decide which weights are the best, when training ends
     * and what learning rates are, so figures on them are no fair ones. The same images serve both.
     */
    record Opened(Images images) implements TestSet {}
}
