package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.analysis.ComparisonOutcome;
import io.github.mnistmaven.experiment.statistics.McNemar;
import io.github.mnistmaven.experiment.statistics.Significance;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is to be said of any two runs, in parts that a script puts together without a number of its own. */
final class PairTexts {
    private static final String FIRST = "{first}";
    private static final String SECOND = "{second}";

    private PairTexts() {}

    /** A sentence for each outcome, with the names of its places in braces. */
    static Map<String, String> sentences() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (ComparisonOutcome outcome : ComparisonOutcome.values()) {
            sentences.put(
                    keyword(outcome),
                    outcome.sentence(
                            FIRST,
                            SECOND,
                            "{points}",
                            "{p}",
                            Comparison.evidence("{fixed}", SECOND, "{broken}", FIRST)));
        }
        sentences.put(
                "incomparable",
                Comparison.otherImages(FIRST, "{first_source}", SECOND, "{second_source}")
                                .getMessage()
                        + ".");
        return sentences;
    }

    /**
     * What there is to say of two runs on the same images depends on how many images only the first and only the second
     * gets right. By both numbers, {@code 30,120}, for every two of some runs: the outcome, the difference in points,
     * and its probability.
     *
     * @param wrong the images that each run gets wrong
     * @param images how many images there are
     */
    static Map<String, List<String>> comparisons(List<BitSet> wrong, int images) {
        Map<String, List<String>> comparisons = new LinkedHashMap<>();
        for (BitSet first : wrong) {
            for (BitSet second : wrong) {
                BitSet both = (BitSet) first.clone();
                both.and(second);
                int onlyFirst = second.cardinality() - both.cardinality();
                int onlySecond = first.cardinality() - both.cardinality();
                comparisons.computeIfAbsent(
                        onlyFirst + "," + onlySecond, unseen -> texts(McNemar.of(onlyFirst, onlySecond), images));
            }
        }
        return comparisons;
    }

    private static List<String> texts(McNemar test, int images) {
        Comparison comparison = Comparison.of(FIRST, SECOND, test, images);
        return List.of(keyword(comparison.outcome()), comparison.points(), Significance.text(comparison.pValue()));
    }

    private static String keyword(ComparisonOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
