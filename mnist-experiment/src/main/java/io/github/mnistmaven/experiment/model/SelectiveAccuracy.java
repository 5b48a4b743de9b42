package io.github.mnistmaven.experiment.model;

/**
 * The accuracy on the test images that a model is most sure of. It can be limited alone: there is one for every
 * coverage.
 *
 * @param coverage the share of the test images, above 0 and up to 1: the fewest most confident ones that are at least
 *     as many, those that are as confident as the last of them included
 */
public record SelectiveAccuracy(double coverage) implements Metric {
    /** The key of all of them. */
    public static final String KEY = "accuracy_at";

    @Override
    public String name() {
        return KEY + " coverage " + Numbers.text(coverage);
    }

    @Override
    public String label() {
        return "accuracy at a coverage of " + Unit.SHARE.text(coverage) + " %";
    }

    @Override
    public String description() {
        return "The share classified right of the test images that the model is most sure of.";
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
        return 0.999;
    }
}
