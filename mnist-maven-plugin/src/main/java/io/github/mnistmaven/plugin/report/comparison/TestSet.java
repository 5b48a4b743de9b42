package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.experiment.record.Tested;
import java.util.Base64;
import java.util.List;

/**
 * What a model was tested on: only answers to the same images, out of the same classes, can be compared.
 *
 * @param fingerprint SHA-256 over the data, in hexadecimal
 * @param classes the names of its classes
 * @param ink whether its images are shown as ink on paper
 * @param bytesPerClass how many bytes a class takes in {@code labels}
 * @param labels the true classes of its images, Base64
 */
record TestSet(String fingerprint, List<String> classes, boolean ink, int bytesPerClass, String labels) {

    static TestSet of(Tested record) {
        TestData data = record.tested();
        return new TestSet(
                record.dataFingerprint(),
                data.classes(),
                data.showsInk(),
                record.answers().bytesPerClass(),
                record.answers().labels());
    }

    /** How many images there are. */
    int images() {
        return Base64.getDecoder().decode(labels).length / bytesPerClass;
    }
}
