package io.github.mnistmaven.experiment.analysis;

import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.RunResult;
import io.github.mnistmaven.experiment.record.StopReason;
import io.github.mnistmaven.model.network.Keyword;
import java.util.Locale;

/**
 * How a training went, and the figures that say so. Each {@link Verdict} has a rule; the first that holds, in their
 * order, decides. A limit that is met exactly is not exceeded.
 *
 * @param verdict what the rules give
 * @param evidence the figures that led to it: the sentence's second half, without its full stop
 */
public record Diagnosis(Verdict verdict, String evidence) {
    private static final double WIDE_GAP = 0.01;
    private static final double NARROW_GAP = 0.005;
    private static final double LARGE_RISE = 0.2;
    private static final double RELEVANT_FALL = 0.05;
    private static final double LEARNT = 0.9;

    /** Differences of decimal fractions, such as 0.99 - 0.98, miss their limit by less than this. */
    private static final double ROUNDING = 1e-9;

    /** How a training went. */
    public enum Verdict implements Keyword {
        DIVERGED(
                "Diverged",
                "The loss was not a finite number any more; or those of training and validation were more than three "
                        + "times that of guessing, ln(classes), in the last epoch."),
        CONSTANT(
                "Constant answers",
                "At least 99 % of the test images get the same answer, and fewer than 5 % of those of other classes get "
                        + "another."),
        UNDERFITS("Underfits", "Training accuracy, dropout and augmentation off, is below 90 %."),
        OVERFITS(
                "Overfits",
                "Training accuracy, dropout and augmentation off, is more than 1 point above test accuracy; or more than "
                        + "half a point, and validation loss has risen by more than a fifth from its minimum to the epoch "
                        + "whose weights are kept."),
        STILL_IMPROVING(
                "Still improving",
                "Training ended because its epochs or its time were over, at a learning rate of at least a tenth of its "
                        + "highest, and in the last third of the epochs validation loss fell by more than 5 % below what "
                        + "it was before."),
        FITS_WELL("Fits well", "None of the other rules holds.");

        private final String words;
        private final String rule;

        Verdict(String words, String rule) {
            this.words = words;
            this.rule = rule;
        }

        /** Whether it compares figures on test images with others. */
        private boolean compares() {
            return this != DIVERGED && this != CONSTANT;
        }

        /** The verdict as a sentence begins with it. */
        public String words() {
            return words;
        }

        /** When it is given, in one sentence. */
        public String rule() {
            return rule;
        }
    }

    public static Diagnosis of(RunRecord record) {
        Diagnosis diagnosis = decide(record);
        boolean flattered =
                record.plan().data().validatesOnTest() && diagnosis.verdict().compares();
        return flattered
                ? new Diagnosis(
                        diagnosis.verdict(), diagnosis.evidence() + ", which validation on the test set flatters")
                : diagnosis;
    }

    private static Diagnosis decide(RunRecord record) {
        RunResult result = record.result();
        String comparison = comparison(result);
        if (result.stopReason() == StopReason.DIVERGED) {
            return new Diagnosis(
                    Verdict.DIVERGED,
                    divergence(record) + "; the model holds the weights of epoch " + record.heldEpoch());
        }
        ConstantAnswers constant = ConstantAnswers.of(record);
        if (constant.holds()) {
            return new Diagnosis(Verdict.CONSTANT, constant.inWords());
        }
        if (result.training().accuracy() < LEARNT - ROUNDING) {
            return new Diagnosis(Verdict.UNDERFITS, comparison + " and below " + percent(LEARNT));
        }
        double gap = result.generalizationGap();
        ValidationTrend trend = ValidationTrend.of(record);
        boolean rose = trend.rise() > LARGE_RISE + ROUNDING;
        if (gap > WIDE_GAP + ROUNDING || gap > NARROW_GAP + ROUNDING && rose) {
            return new Diagnosis(Verdict.OVERFITS, rose ? comparison + ", and " + trend.riseInWords() : comparison);
        }
        if (trend.wasCutOff() && trend.lateFall() > RELEVANT_FALL + ROUNDING) {
            return new Diagnosis(Verdict.STILL_IMPROVING, trend.lateFallInWords() + ", and " + comparison);
        }
        return new Diagnosis(Verdict.FITS_WELL, comparison);
    }

    private static String divergence(RunRecord record) {
        EpochResult last = record.history().get(record.history().size() - 1);
        GuessingLoss guessing = new GuessingLoss(record.plan().data().classes().size());
        return guessing.isFarBelow(last)
                ? guessing.beside(last)
                : "the loss was not a finite number any more after epoch " + last.epoch();
    }

    /** One plain sentence: the verdict and the figures that led to it. */
    public String sentence() {
        return verdict.words() + ": " + evidence + ".";
    }

    private static String comparison(RunResult result) {
        double gap = result.generalizationGap();
        return String.format(
                Locale.ROOT,
                "training accuracy %s is %s points %s test accuracy %s",
                percent(result.training().accuracy()),
                Unit.SHARE_DIFFERENCE.text(Math.abs(gap)),
                gap < 0 ? "below" : "above",
                percent(result.test().accuracy()));
    }

    private static String percent(double share) {
        return Unit.SHARE.text(share) + " %";
    }
}
