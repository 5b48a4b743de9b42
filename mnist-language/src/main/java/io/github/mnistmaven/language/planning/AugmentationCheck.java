package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Crop;
import io.github.mnistmaven.experiment.model.Augmentation.RandomErasing;
import io.github.mnistmaven.experiment.model.Numbers;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.model.network.Shape;

/** Finds ways to vary images that images of their size leave nothing of, or that never happen to them. */
final class AugmentationCheck {
    private static final String PATH = "regularization.augmentation.";
    private static final int COLOURS = 3;

    private final Shape image;
    private final Origins origins;
    private final Problems problems;

    AugmentationCheck(Shape image, Origins origins, Problems problems) {
        this.image = image;
        this.origins = origins;
        this.problems = problems;
    }

    void check(Augmentation augmentation) {
        checkShift(augmentation.shift().range().largest());
        augmentation.crop().ifPresent(this::checkCrop);
        augmentation.randomErasing().ifPresent(this::checkErasing);
        augmentation.saturation().ifPresent(any -> checkColour("saturation"));
        if (augmentation.hue().range().largest() > 0) {
            checkColour("hue");
        }
    }

    private void checkCrop(Crop crop) {
        if (crop.padding() >= Math.min(image.height(), image.width())) {
            add(
                    "crop.padding",
                    "crop.padding is " + crop.padding() + ", so that nothing may be left of " + describe()
                            + "; lower it");
        }
    }

    private void checkColour(String key) {
        if (image.channels() != COLOURS) {
            add(
                    key,
                    key + " changes colours, but images have " + image.channels()
                            + (image.channels() == 1 ? " channel" : " channels")
                            + " instead of red, green and blue; remove it");
        }
    }

    private void checkShift(double largest) {
        if (largest >= Math.min(image.height(), image.width())) {
            add(
                    "shift.range",
                    "shift goes up to " + Numbers.text(largest) + " pixels, out of " + describe() + "; lower it");
        }
    }

    private void checkErasing(RandomErasing erasing) {
        double pixels = image.height() * image.width();
        if (erasing.scale().upper() * pixels < 1) {
            add(
                    "random_erasing.scale",
                    "random_erasing.scale ends at "
                            + Numbers.text(erasing.scale().upper()) + ", less than a pixel of " + describe()
                            + "; use a larger one");
        } else if (!fits(erasing.scale().lower() * pixels, erasing.aspectRatio())) {
            add(
                    "random_erasing.scale",
                    "random_erasing.scale begins at "
                            + Numbers.text(erasing.scale().lower()) + ", but no rectangle of"
                            + " this size with an aspect_ratio of up to " + Numbers.text(erasing.aspectRatio())
                            + " fits into " + describe() + "; use a smaller scale or a larger aspect_ratio");
        }
    }

    /** Whether some rectangle of {@code area} pixels does that is at most {@code aspectRatio} as long as broad. */
    private boolean fits(double area, double aspectRatio) {
        double ofImage = (double) image.height() / image.width();
        double ratio = Math.min(Math.max(ofImage, 1 / aspectRatio), aspectRatio);
        return Math.round(Math.sqrt(area * ratio)) <= image.height()
                && Math.round(Math.sqrt(area / ratio)) <= image.width();
    }

    private String describe() {
        return "an image of " + image.height() + " by " + image.width() + " pixels";
    }

    private void add(String key, String problem) {
        problems.add(origins.of(PATH + key), PATH + problem);
    }
}
