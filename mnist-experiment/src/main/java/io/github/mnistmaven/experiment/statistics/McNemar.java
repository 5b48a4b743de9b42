package io.github.mnistmaven.experiment.statistics;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * McNemar's test of two classifiers on the same images: whether images that just one of them gets right are more often
 * the one's than the other's. Computed exactly, from the binomial distribution, however many images there are.
 *
 * @param onlyFirst the number of images that only the first gets right
 * @param onlySecond the number of images that only the second gets right
 * @param pValue the probability, two-sided, of a difference at least as large if both were equally good, 0 to 1
 * @see <a href="https://doi.org/10.1007/BF02295996">McNemar, Note on the sampling error of the difference between
 *     correlated proportions or percentages, 1947</a>
 */
public record McNemar(int onlyFirst, int onlySecond, double pValue) {

    /**
     * Compares answer by answer.
     *
     * @param labels the true classes
     * @param first what the first says, as long as {@code labels}
     * @param second what the second says, likewise
     */
    public static McNemar of(int[] labels, int[] first, int[] second) {
        int onlyFirst = 0;
        int onlySecond = 0;
        for (int image = 0; image < labels.length; image++) {
            boolean firstIsRight = first[image] == labels[image];
            boolean secondIsRight = second[image] == labels[image];
            onlyFirst += firstIsRight && !secondIsRight ? 1 : 0;
            onlySecond += secondIsRight && !firstIsRight ? 1 : 0;
        }
        return of(onlyFirst, onlySecond);
    }

    /** The test of counts, each at least 0. */
    public static McNemar of(int onlyFirst, int onlySecond) {
        int discordant = onlyFirst + onlySecond;
        // no test: two that answer alike can't be told apart
        return new McNemar(onlyFirst, onlySecond, discordant == 0 ? 1 : Math.min(1, 2 * tail(onlyFirst, onlySecond)));
    }

    /**
     * The probability of the smaller count or less. The other tail is as probable, but the library's two-sided test
     * rounds and may leave a part of it out: of 104 and 87, though not of 87 and 104.
     */
    private static double tail(int onlyFirst, int onlySecond) {
        return BinomialTest.withDefaults()
                .with(AlternativeHypothesis.LESS_THAN)
                .test(onlyFirst + onlySecond, Math.min(onlyFirst, onlySecond), 0.5)
                .getPValue();
    }

    /** The number of images that just one of the two gets right. */
    public int discordant() {
        return onlyFirst + onlySecond;
    }
}
