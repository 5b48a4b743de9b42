package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.run.RunRecord;

/**
 * What a run was tested on: only answers to the same images can be compared.
 *
 * @param fingerprint SHA-256 over the data, in hexadecimal
 * @param labels the true classes of its images, an unsigned byte an image, Base64
 */
record TestSet(String fingerprint, String labels) {

    static TestSet of(RunRecord record) {
        return new TestSet(record.plan().data().fingerprint(), record.answers().labels());
    }
}
