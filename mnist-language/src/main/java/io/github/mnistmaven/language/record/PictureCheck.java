package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.model.Shape;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Checks what a record shows besides predictions: augmented images, and filters as images. */
record PictureCheck(RunRecord record, JsonFile file) {

    void check() throws IOException {
        checkAugmented();
        Optional<Filters> filters = record.filters();
        file.require(filters.isEmpty() || makeSense(filters.get()), "has filters that make no sense");
    }

    private void checkAugmented() throws IOException {
        List<AugmentedExample> examples = record.augmented();
        file.require(
                examples.isEmpty()
                        || record.plan().regularization().augmentation().isPresent(),
                "shows augmented images, but none was augmented");
        file.require(
                examples.size() <= AugmentedExample.MOST
                        && examples.stream()
                                        .map(AugmentedExample::label)
                                        .distinct()
                                        .count()
                                == examples.size(),
                "shows more augmented images than one of a class, or than " + AugmentedExample.MOST);
        for (AugmentedExample example : examples) {
            file.require(isClass(example.label()), "has an augmented image outside its " + classes() + " classes");
            file.require(
                    example.index() >= 0 && example.versions().size() == AugmentedExample.VERSIONS,
                    "has an augmented image without " + AugmentedExample.VERSIONS + " versions, or without its place");
            for (Picture picture : example.pictures()) {
                checkImage(picture);
            }
        }
    }

    /** Pages embed pictures as they are, so nothing else than what trainers write may be in them. */
    void checkImage(Picture picture) throws IOException {
        Shape image = record.plan().data().image();
        file.require(isOf(image, picture), "has a picture that is not of an image of " + image);
    }

    private static boolean isOf(Shape image, Picture picture) {
        try {
            picture.pixels(image);
            return true;
        } catch (IllegalArgumentException anotherImageOrNone) {
            return false;
        }
    }

    private boolean makeSense(Filters filters) {
        return record.plan().layers().stream()
                        .anyMatch(layer ->
                                layer.name().equals(filters.layer()) && filters.count() <= Filters.total(layer))
                && isSide(filters.height())
                && isSide(filters.width())
                && (filters.channels() == 1
                        || filters.channels() == record.plan().data().image().channels())
                && filters.count() >= 1
                && filters.count() <= Filters.MOST
                && RecordCheck.isAmount(filters.scale())
                && weights(filters) == filters.count() * filters.size().values();
    }

    private static boolean isSide(int length) {
        return length >= 1 && length <= RecordCheck.LONGEST_SIDE;
    }

    private static int weights(Filters filters) {
        try {
            return filters.decodedWeights().length;
        } catch (IllegalArgumentException notBase64) {
            return -1;
        }
    }

    boolean isClass(int label) {
        return label >= 0 && label < classes();
    }

    int classes() {
        return record.plan().data().classes().size();
    }
}
