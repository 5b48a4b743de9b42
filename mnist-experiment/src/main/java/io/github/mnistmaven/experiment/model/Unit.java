package io.github.mnistmaven.experiment.model;

/** What the numbers of a metric are: which there can be, and how people read them. */
public enum Unit {
    /** A share of images; read in per cent. */
    SHARE(0, 1, "%", 100, 2),
    /** One share less another; read in percentage points. */
    SHARE_DIFFERENCE(-1, 1, "points", 100, 2),
    /** Information in nats: more than finite parameters of 32 bits can give, and little enough to be squared. */
    NATS(0, 1e100, "", 1, 4),
    /** A number of epochs; the mean of several may be a fraction. */
    EPOCHS(1, 100_000, "", 1, 1),
    /** A number of things. */
    COUNT(0, 1e12, "", 1, 0),
    /** How many times as much one is as the other. */
    RATIO(1, 1e12, "", 1, 2),
    /** Wall time, of a year at most. */
    SECONDS(0, 366 * 24 * 3600, "", 1, 1);

    private static final double LEAST_ROUNDED = 1e6;
    private static final int ROUNDED_DIGITS = 5;

    private final double smallest;
    private final double largest;
    private final String symbol;
    private final int scale;
    private final int decimals;

    Unit(double smallest, double largest, String symbol, int scale, int decimals) {
        this.smallest = smallest;
        this.largest = largest;
        this.symbol = symbol;
        this.scale = scale;
        this.decimals = decimals;
    }

    /** The smallest value that there can be. */
    public double smallest() {
        return smallest;
    }

    /** The largest value that there can be. */
    public double largest() {
        return largest;
    }

    /** What stands behind a number that is read; empty for nothing. */
    public String symbol() {
        return symbol;
    }

    /** A value as it is read, without the symbol: {@code 98.53}. */
    public String text(double value) {
        return isRounded(value) ? Numbers.rounded(value, ROUNDED_DIGITS) : Numbers.fixed(scale * value, decimals);
    }

    /** Whether a finite value is so large that its first digits are read alone: {@code 4.8012e9}. */
    public boolean isRounded(double value) {
        return this == NATS && Double.isFinite(value) && Math.abs(value) >= LEAST_ROUNDED;
    }

    /** What a value is multiplied by to be read. */
    public int scale() {
        return scale;
    }

    /** How many decimals of the number that is read are worth it. */
    public int decimals() {
        return decimals;
    }
}
