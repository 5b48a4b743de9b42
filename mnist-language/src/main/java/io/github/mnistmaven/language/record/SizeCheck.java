package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.stream.Stream;

/** Checks that a record is not larger than runs make it, so that one that was sent takes neither memory nor hours. */
record SizeCheck(RunRecord record, JsonFile file) {
    /** The most test images that are shown: far more than are recorded. */
    private static final int MOST_PREDICTIONS = 1000;

    /** Of all pictures together: some seconds to look through. */
    private static final int MOST_PIXELS = 1 << 30;

    /** Of names, in characters; the language allows a run 100 and its seed. */
    private static final int LONGEST_NAME = 1000;

    /** As long as a file of the language. */
    static final int LONGEST_DESCRIPTION = 1 << 18;

    void check() throws IOException {
        atMost(record.history().size(), (int) Unit.EPOCHS.largest(), "epochs");
        file.require(
                Stream.of(record.name(), record.dataFingerprint()).allMatch(name -> name.length() <= LONGEST_NAME),
                "has a name of more than " + LONGEST_NAME + " characters");
        atMost(predictions(), MOST_PREDICTIONS, "test images to show");
    }

    /** The same for pixels, once images are known to be some. */
    void checkPixels() throws IOException {
        long images = predictions() + record.augmented().size() * (1L + AugmentedExample.VERSIONS);
        file.require(
                images * record.plan().data().image().values() <= MOST_PIXELS,
                "shows more than " + MOST_PIXELS + " pixels");
    }

    private int predictions() {
        return record.samples().size() + record.mistakes().size();
    }

    private void atMost(int count, int most, String what) throws IOException {
        file.require(count <= most, "has " + count + " " + what + ", more than " + most);
    }
}
