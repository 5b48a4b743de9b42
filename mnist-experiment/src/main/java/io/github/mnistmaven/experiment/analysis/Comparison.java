package io.github.mnistmaven.experiment.analysis;

import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.experiment.statistics.McNemar;
import io.github.mnistmaven.experiment.statistics.Significance;
import io.github.mnistmaven.experiment.statistics.Welch;
import java.util.Arrays;

/**
 * How the test accuracy of one run, or of one experiment's seeds, differs from another's.
 *
 * @param reference the name of what is compared with
 * @param other the name of what is compared
 * @param difference by how much the other's test accuracy is higher, as a share: 0.01 is one point
 * @param pValue the probability of a difference at least as large between equals, 0 to 1
 * @param evidence the test and what it was given, for the end of a sentence
 */
public record Comparison(String reference, String other, double difference, double pValue, String evidence) {

    /**
     * Compares two runs or evaluations image by image.
     *
     * @throws IncomparableException if they were tested on different images, or have different classes
     */
    public static Comparison of(Tested reference, Tested other) throws IncomparableException {
        requireSameTest(reference, other);
        McNemar test = McNemar.of(
                reference.answers().decodedLabels(),
                reference.answers().decodedPredicted(),
                other.answers().decodedPredicted());
        return of(reference.name(), other.name(), test, reference.answers().decodedLabels().length);
    }

    /**
     * Compares two by the images that only one of them gets right.
     *
     * @param images how many images there are, at least 1
     */
    public static Comparison of(String reference, String other, McNemar test, int images) {
        return new Comparison(
                reference,
                other,
                (double) (test.onlySecond() - test.onlyFirst()) / images,
                test.pValue(),
                evidence(String.valueOf(test.onlySecond()), other, String.valueOf(test.onlyFirst()), reference));
    }

    /** McNemar's test and the numbers of images that it was given. */
    public static String evidence(String onlyOther, String other, String onlyReference, String reference) {
        return "McNemar's exact test: " + onlyOther + " images only " + other + " gets right, " + onlyReference
                + " only " + reference;
    }

    /**
     * Compares the means over two experiments' seeds, at least two each.
     *
     * @throws IncomparableException if they were tested on different data, or there are too few
     */
    public static Comparison of(SeedsRecord reference, SeedsRecord other) throws IncomparableException {
        if (!reference.fingerprint().equals(other.fingerprint())) {
            throw otherImages(reference.name(), reference.source(), other.name(), other.source());
        }
        double[] first = reference.values(PassMetric.TEST_ACCURACY);
        double[] second = other.values(PassMetric.TEST_ACCURACY);
        if (first.length < 2 || second.length < 2) {
            throw new IncomparableException((first.length < 2 ? reference.name() : other.name())
                    + " was trained with one seed, which does not tell how far others lie apart");
        }
        Welch test = Welch.of(first, second);
        return new Comparison(
                reference.name(),
                other.name(),
                test.difference(),
                test.pValue(),
                "Welch's t-test over " + second.length + " and " + first.length + " seeds");
    }

    /** Whether the two differ by more than chance explains. */
    public boolean isDifferent() {
        return Significance.isDifferent(pValue);
    }

    /** Which is better, or that they can't be told apart. */
    public ComparisonOutcome outcome() {
        if (isDifferent()) {
            return difference < 0 ? ComparisonOutcome.WORSE : ComparisonOutcome.BETTER;
        }
        return difference < 0 ? ComparisonOutcome.EVEN_OR_LESS : ComparisonOutcome.EVEN_OR_MORE;
    }

    /** By how many points they differ, without a sign: {@code 0.54}. */
    public String points() {
        return Unit.SHARE_DIFFERENCE.text(Math.abs(difference));
    }

    /** One sentence: which is better and by how much, or that they can't be told apart; and what says so. */
    public String sentence() {
        return outcome().sentence(reference, other, points(), Significance.text(pValue), evidence);
    }

    private static void requireSameTest(Tested reference, Tested other) throws IncomparableException {
        TestData first = reference.tested();
        TestData second = other.tested();
        boolean same = reference.dataFingerprint().equals(other.dataFingerprint())
                && first.classes().equals(second.classes())
                && Arrays.equals(
                        reference.answers().decodedLabels(), other.answers().decodedLabels());
        if (!same) {
            throw otherImages(
                    reference.name(), first.source().name(),
                    other.name(), second.source().name());
        }
    }

    /** Why two are not compared, which were tested on data of these names. */
    public static IncomparableException otherImages(
            String reference, String referenceSource, String other, String otherSource) {
        return new IncomparableException(other + " was tested on other images or classes (" + otherSource + ") than "
                + reference + " (" + referenceSource + "), so their accuracies can't be compared");
    }

    /** Two runs whose figures say nothing of one another. */
    public static final class IncomparableException extends Exception {
        private static final long serialVersionUID = 1;

        /** @param message why, a sentence without its full stop */
        public IncomparableException(String message) {
            super(message);
        }
    }
}
