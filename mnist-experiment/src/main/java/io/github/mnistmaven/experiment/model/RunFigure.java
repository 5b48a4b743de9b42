package io.github.mnistmaven.experiment.model;

/** A figure of a finished run that is not measured on images of one kind. */
public enum RunFigure implements Metric {
    GENERALIZATION_GAP(
            "gap",
            "Training accuracy minus test accuracy, as a share: 0.01 is one point.",
            Unit.SHARE_DIFFERENCE,
            // above 0 a model overfits, below it may not have learnt enough
            Direction.NEAREST_TO_0,
            0.03),
    EPOCHS_RUN("epochs", "The number of epochs trained.", Unit.EPOCHS, Direction.NONE, 20),
    PARAMETERS("parameters", "The number of the model's parameters.", Unit.COUNT, Direction.LOWER, 600_000),
    SECONDS("seconds", "The wall time of the whole run.", Unit.SECONDS, Direction.LOWER, 300);

    private final String label;
    private final String description;
    private final Unit unit;
    private final Direction direction;
    private final double exampleLimit;

    RunFigure(String label, String description, Unit unit, Direction direction, double exampleLimit) {
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
