package io.github.mnistmaven.experiment.model;

/**
 * The share of the test images of one class that are classified right. It can be limited alone: there are as many as
 * there are classes.
 *
 * @param className the name of the class
 */
public record ClassRecall(String className) implements Metric {
    /** The key of all of them. */
    public static final String KEY = "test_recall";

    @Override
    public String name() {
        return KEY + " of " + className;
    }

    /** As messages call it, with the class as it is called. */
    @Override
    public String keyword() {
        return name();
    }

    @Override
    public String label() {
        return "recall of " + className;
    }

    @Override
    public String description() {
        return "The share of the test images of one class that are classified right.";
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public Direction direction() {
        return Direction.HIGHER;
    }

    @Override
    public double exampleLimit() {
        return ImageMetric.WORST_CLASS_RECALL.exampleLimit();
    }
}
