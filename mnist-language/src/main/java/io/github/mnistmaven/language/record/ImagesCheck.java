package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Checks what a record shows: test images with what the model says of them, augmented images, and filters as images.
 */
record ImagesCheck(RunRecord record, RecordPlace place) {

    void check() throws IOException {
        checkPixels();
        new TestedCheck(record, "result.test_", place).checkShown();
        checkAugmented();
        if (record.labelIssues().isPresent()) {
            new LabelIssuesCheck(record, record.labelIssues().get(), place.at("label_issues")).check();
        }
        Optional<Filters> filters = record.filters();
        if (filters.isPresent()) {
            checkFilters(filters.get());
        }
    }

    /** No more than are drawn in reasonable time. */
    private void checkPixels() throws IOException {
        long images = record.samples().size()
                + record.mistakes().size()
                + record.labelIssues().map(issues -> issues.listed().size()).orElse(0)
                + record.augmented().size() * (1L + AugmentedExample.VERSIONS);
        place.at("samples, mistakes, label_issues and augmented")
                .expect(
                        images * image().values() <= TestedCheck.MOST_PIXELS,
                        "must have at most " + TestedCheck.MOST_PIXELS + " pixels together");
    }

    private void checkAugmented() throws IOException {
        List<AugmentedExample> examples = record.augmented();
        RecordPlace here = place.at("augmented");
        here.expect(
                examples.isEmpty()
                        || record.plan().regularization().augmentation().isPresent(),
                "must be empty, as the plan has no augmentation");
        here.expect(
                examples.stream().map(AugmentedExample::label).distinct().count() == examples.size(),
                "must have at most one image of a class");
        int classes = record.plan().data().classes().size();
        for (int i = 0; i < examples.size(); i++) {
            AugmentedExample example = examples.get(i);
            RecordPlace one = place.at("augmented[" + i + "]");
            one.at("label").expect(example.label() < classes, "must be below " + classes + ", the number of classes");
            TestedCheck.checkPicture(example.original(), image(), one.at("original"));
            for (int version = 0; version < example.versions().size(); version++) {
                TestedCheck.checkPicture(example.versions().get(version), image(), one.at("versions[" + version + "]"));
            }
        }
    }

    private void checkFilters(Filters filters) throws IOException {
        RecordPlace here = place.at("filters");
        Optional<PlannedLayer> layer = record.plan().layers().stream()
                .filter(planned -> planned.name().equals(filters.layer()))
                .findFirst();
        here.at("layer").expect(layer.isPresent(), "must be one of plan.layers");
        int total = Filters.total(layer.get());
        here.at("count").expect(filters.count() <= total, "must be at most " + total + ", as many as its layer has");
        here.at("channels")
                .expect(
                        filters.channels() == 1 || filters.channels() == image().channels(),
                        "must be 1 or those of an image, " + image().channels());
        long weights = filters.count() * filters.size().values();
        here.at("weights").expect(weights(filters) == weights, "must be Base64 of " + weights + " bytes");
    }

    private static int weights(Filters filters) {
        try {
            return filters.decodedWeights().length;
        } catch (IllegalArgumentException notBase64) {
            return -1;
        }
    }

    private Shape image() {
        return record.plan().data().image();
    }
}
