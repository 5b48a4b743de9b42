package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.data.Omissions;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.trainer.data.PixelStatistics;
import io.github.mnistmaven.trainer.data.Split;
import io.github.mnistmaven.trainer.random.Randomness;
import java.io.IOException;
import java.util.Optional;

/**
 * The data of a trial.
 *
 * @param training the images that are trained on
 * @param validation the images held out of the training set, or, if the plan says so, those of another set
 * @param test the test images: unread, unless they are validated on
 * @param omissions what lies among the data, but is in none of these sets
 */
record TrialData(Subset training, Subset validation, TestSet test, Omissions omissions) {

    /**
     * Reads the images that are trained and validated on, and holds the data against the plan.
     *
     * @throws UnusablePlanException if the data are damaged, or others than the plan was made for
     */
    static TrialData read(BoundPlan bound, DatasetProvider datasets) throws UnusablePlanException {
        TrainingPlan plan = bound.plan();
        DataPlan expected = plan.data();
        try {
            Dataset dataset = datasets.datasetOf(bound);
            check(bound, dataset.facts(), dataset.fingerprint());
            Images images = dataset.training();
            Split split =
                    Split.of(images, expected, new Randomness(plan.training().seed()));
            Preprocessing preprocessing = preprocessing(expected, images, split.training());
            Subset training = new Subset(images, split.training(), preprocessing);
            if (expected.validatesOnTest()) {
                Images test = dataset.test();
                return new TrialData(
                        training, Subset.all(test).with(preprocessing), new TestSet.Opened(test), dataset.omissions());
            }
            Subset validation = expected.validationSet() == ValidationSet.OWN
                    ? Subset.all(own(dataset, expected)).with(preprocessing)
                    : new Subset(images, split.validation(), preprocessing);
            return new TrialData(training, validation, TestSet.Sealed.of(dataset), dataset.omissions());
        } catch (IOException e) {
            throw new UnusablePlanException(e.getMessage(), e);
        }
    }

    private static Preprocessing preprocessing(DataPlan plan, Images images, int[] training) {
        return plan.plannedPreprocessing().orElseGet(() -> PixelStatistics.standardizing(images, training));
    }

    /** What becomes of pixels before the network sees them. */
    Preprocessing preprocessing() {
        return training.preprocessing();
    }

    private static Images own(Dataset dataset, DataPlan expected) throws IOException, UnusablePlanException {
        Optional<Images> own = dataset.validation();
        require(
                own.isPresent() && own.get().count() == expected.validationImages(),
                expected,
                "a validation set of " + expected.validationImages() + " images",
                own.map(images -> "one of " + images.count()).orElse("none"));
        return own.orElseThrow();
    }

    /** How many images of each class there are, given the test images. */
    Splits splits(Images testImages, int classes) {
        return new Splits(
                training.counts(classes),
                validation.counts(classes),
                Subset.all(testImages).counts(classes),
                omissions.broken().size(),
                omissions.ignored());
    }

    private static void check(BoundPlan bound, DatasetFacts found, String fingerprint) throws UnusablePlanException {
        DataPlan expected = bound.plan().data();
        int used = Math.addExact(expected.trainingImages(), expected.heldOut());
        require(found.image().equals(expected.image()), expected, "images of " + expected.image(), found.image());
        require(
                found.classes().size() == expected.classes().size(),
                expected,
                expected.classes().size() + " classes",
                found.classes().size());
        require(
                found.trainingImages() >= used,
                expected,
                "at least " + used + " training images",
                found.trainingImages());
        require(
                found.testImages() == expected.testImages(),
                expected,
                expected.testImages() + " test images",
                found.testImages());
        require(
                fingerprint.equals(bound.dataFingerprint()),
                expected,
                "data with the fingerprint " + bound.dataFingerprint(),
                fingerprint);
    }

    private static void require(boolean holds, DataPlan data, String expected, Object found)
            throws UnusablePlanException {
        if (!holds) {
            throw new UnusablePlanException(data.source().name() + ": the plan expects " + expected + ", found " + found
                    + "; the data changed since the plan was made: run the goal again");
        }
    }
}
