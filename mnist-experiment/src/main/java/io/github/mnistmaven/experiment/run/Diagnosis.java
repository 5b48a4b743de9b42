package io.github.mnistmaven.experiment.run;

import io.github.mnistmaven.experiment.model.Keyword;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Whether a trained model overfits, and the figures that say so. The rules, the first that holds decides:
 *
 * <ol>
 *   <li>{@link Verdict#UNDERFITS}: clean training accuracy is below 90 %: not even its own images are learnt.
 *   <li>{@link Verdict#OVERFITS}: clean training accuracy is more than 1 point (0.01) above test accuracy.
 *   <li>{@link Verdict#OVERFITS}: it is more than half a point above, and validation loss rose by more than a fifth of
 *       its minimum, from the epoch of the minimum to the epoch whose weights the model holds. Epochs whose weights
 *       were discarded do not count.
 *   <li>{@link Verdict#FITS_WELL}: everything else.
 * </ol>
 *
 * <p>A limit that is met exactly is not exceeded. A loss that is not finite never counts as a rise.
 *
 * @param verdict what the rules give
 * @param evidence the figures that led to it: the sentence's second half, without its full stop
 */
public record Diagnosis(Verdict verdict, String evidence) {
    private static final double WIDE_GAP = 0.01;
    private static final double NARROW_GAP = 0.005;
    private static final double LARGE_RISE = 0.2;
    private static final double LEARNT = 0.9;

    /** Differences of decimal fractions, such as 0.99 - 0.98, miss their limit by less than this. */
    private static final double ROUNDING = 1e-9;

    /** How well a model does on images it has not seen, held against those it has. */
    public enum Verdict implements Keyword {
        OVERFITS("Overfits"),
        UNDERFITS("Underfits"),
        FITS_WELL("Fits well");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** The verdict as a sentence begins with it. */
        public String words() {
            return words;
        }
    }

    public static Diagnosis of(RunRecord record) {
        RunResult result = record.result();
        if (result.trainAccuracy() < LEARNT - ROUNDING) {
            return new Diagnosis(Verdict.UNDERFITS, comparison(result) + " and below " + percent(LEARNT));
        }
        double gap = result.generalizationGap();
        ValidationLoss loss = ValidationLoss.of(record);
        boolean rose = loss.rise() > LARGE_RISE + ROUNDING;
        if (gap > WIDE_GAP + ROUNDING || gap > NARROW_GAP + ROUNDING && rose) {
            String evidence = comparison(result);
            return new Diagnosis(Verdict.OVERFITS, rose ? evidence + ", and " + loss.described() : evidence);
        }
        return new Diagnosis(Verdict.FITS_WELL, comparison(result));
    }

    /** One plain sentence: the verdict and the figures that led to it. */
    public String sentence() {
        return verdict.words() + ": " + evidence + ".";
    }

    private static String comparison(RunResult result) {
        double gap = result.generalizationGap();
        return String.format(
                Locale.ROOT,
                "training accuracy %s is %.2f points %s test accuracy %s",
                percent(result.trainAccuracy()),
                Math.abs(gap) * 100,
                gap < 0 ? "below" : "above",
                percent(result.testAccuracy()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }

    /**
     * Validation loss up to the weights that the model holds.
     *
     * @param best the epoch in which it was lowest
     * @param rise how far it rose from there, relative to its minimum
     */
    private record ValidationLoss(int best, double rise) {

        static ValidationLoss of(RunRecord record) {
            List<EpochResult> epochs = record.history().subList(0, record.heldEpoch());
            EpochResult lowest = epochs.stream()
                    .min(Comparator.comparingDouble(EpochResult::valLoss))
                    .orElseThrow();
            double end = epochs.get(epochs.size() - 1).valLoss();
            double rise = (end - lowest.valLoss()) / lowest.valLoss();
            return new ValidationLoss(lowest.epoch(), Double.isFinite(rise) ? rise : 0);
        }

        String described() {
            return String.format(Locale.ROOT, "validation loss has risen by %.0f %% since epoch %d", rise * 100, best);
        }
    }
}
