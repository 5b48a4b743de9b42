package io.github.mnistmaven.plugin.report.text;

/**
 * The range in which a true share lies, as far as a sample tells (Wilson, "Probable Inference, the Law of Succession,
 * and Statistical Inference", 1927). Unlike the textbook's interval it stays within 0 to 1 and holds near its ends.
 *
 * @param low its lower end, 0 to 1
 * @param high its upper end, 0 to 1
 */
public record WilsonInterval(double low, double high) {

    /** The 97.5 % quantile of the standard normal distribution. */
    private static final double Z = 1.959963984540054;

    /**
     * The 95 % interval.
     *
     * @param share the share in the sample, 0 to 1
     * @param size the size of the sample; of an empty one nothing is known
     */
    public static WilsonInterval of(double share, long size) {
        if (size == 0) {
            return new WilsonInterval(0, 1);
        }
        double z2 = Z * Z / size;
        double centre = (share + z2 / 2) / (1 + z2);
        double reach = Math.sqrt(share * (1 - share) * z2 + z2 * z2 / 4) / (1 + z2);
        return new WilsonInterval(Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
