package io.github.mnistmaven.experiment.model;

/**
 * A figure of a data set before anything is trained. Images count as they are learnt from, in the size that is trained.
 */
public enum DataFigure implements Metric {
    LEAKS(
            "leaks",
            "The test images that are equal, pixel by pixel, to a training or validation image, and validation images that are equal to a training image.",
            Unit.COUNT,
            Direction.LOWER,
            0),
    NEAR_LEAKS(
            "near leaks",
            "The same of images that are nearly equal; equal ones not counted.",
            Unit.COUNT,
            Direction.LOWER,
            0),
    CONFLICTING_LABELS(
            "conflicting labels",
            "The pictures that are there several times, with different labels.",
            Unit.COUNT,
            Direction.LOWER,
            0),
    BROKEN("broken files", "The files that can't be read as pictures.", Unit.COUNT, Direction.LOWER, 0),
    BLANK("blank images", "The images whose pixels are all nearly of one colour.", Unit.COUNT, Direction.LOWER, 0),
    DUPLICATES(
            "duplicates",
            "The images that are equal, pixel by pixel, to an earlier one of the same split.",
            Unit.COUNT,
            Direction.LOWER,
            0),
    NEAR_DUPLICATES(
            "near duplicates",
            "The images that are nearly equal to an earlier one of the same split; equal ones not counted.",
            Unit.COUNT,
            Direction.LOWER,
            0),
    SMALLEST_CLASS(
            "smallest class",
            "The number of training images of the class that has the fewest.",
            Unit.COUNT,
            Direction.HIGHER,
            100),
    IMBALANCE(
            "imbalance",
            "How many times as many training images the largest class has as the smallest; an empty class counts as one image.",
            Unit.RATIO,
            Direction.LOWER,
            10);

    private final String label;
    private final String description;
    private final Unit unit;
    private final Direction direction;
    private final double exampleLimit;

    DataFigure(String label, String description, Unit unit, Direction direction, double exampleLimit) {
        this.label = label;
        this.description = description;
        this.unit = unit;
        this.direction = direction;
        this.exampleLimit = exampleLimit;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public Direction direction() {
        return direction;
    }

    @Override
    public double exampleLimit() {
        return exampleLimit;
    }
}
