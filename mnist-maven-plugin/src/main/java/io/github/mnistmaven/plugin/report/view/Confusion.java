package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;

/**
 * What was taken for what: of few classes all of it, as a heat table, of many what is confused most.
 *
 * @param summary how many images are misclassified, in words, without a full stop
 * @param most what is confused most, for the rest of that sentence
 * @param matrix the confusion matrix; none if there are more than {@link #MOST_DRAWN} classes
 * @param pairs what is confused most, a row each; none if the matrix has it
 * @param others how much else is confused, in words; empty if nothing is
 * @param mistakes which of the misclassified images are recorded, in words
 * @param recorded how a sentence on some of them goes on: that not all are recorded, if they are not
 */
public record Confusion(
        String summary,
        List<ConfusedPair> most,
        List<ConfusionMatrix> matrix,
        List<ConfusedPair> pairs,
        String others,
        String mistakes,
        String recorded) {
    /** As many classes as a reader finds a cell among, and as fit on a screen. */
    static final int MOST_DRAWN = 30;

    private static final int MOST_PAIRS = 50;
    private static final int NAMED_ERRORS = 3;

    static Confusion of(Tested record) {
        List<ConfusedPair> pairs = ConfusedPair.of(record);
        boolean isDrawn = record.tested().classes().size() <= MOST_DRAWN;
        long wrong = pairs.stream().mapToLong(ConfusedPair::images).sum();
        return new Confusion(
                Format.count(wrong) + " of " + Format.count(record.tested().testImages())
                        + " test images are misclassified",
                pairs.stream().limit(NAMED_ERRORS).toList(),
                isDrawn ? List.of(ConfusionMatrix.of(record)) : List.of(),
                isDrawn ? List.of() : pairs.stream().limit(MOST_PAIRS).toList(),
                isDrawn || pairs.size() <= MOST_PAIRS ? "" : others(pairs.subList(MOST_PAIRS, pairs.size())),
                mistakes(record.mistakes().size(), wrong),
                recorded(record.mistakes().size(), wrong));
    }

    private static String others(List<ConfusedPair> pairs) {
        long images = pairs.stream().mapToLong(ConfusedPair::images).sum();
        return Format.count(pairs.size()) + " other pairs of classes are confused less often, " + Format.count(images)
                + " images together.";
    }

    private static String mistakes(int recorded, long wrong) {
        if (wrong == 0) {
            return "Not one test image is misclassified.";
        }
        if (recorded == 0) {
            return "No misclassified test image is recorded.";
        }
        String which = recorded < wrong
                ? "Of " + Format.count(wrong) + " misclassified test images the " + Format.count(recorded)
                        + " most confident mistakes are recorded, the most confident first"
                : "Misclassified test images, the most confident mistake first";
        return which + ", with the probability the model gave to its answer and to the truth.";
    }

    private static String recorded(int recorded, long wrong) {
        return recorded == wrong
                ? ". "
                : "; the " + Format.count(recorded) + " most confident of " + Format.count(wrong)
                        + " mistakes are recorded. ";
    }
}
