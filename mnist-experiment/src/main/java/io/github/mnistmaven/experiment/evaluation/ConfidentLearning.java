package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.LabelIssue;
import io.github.mnistmaven.experiment.record.LabelIssues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds labels that are probably wrong, by confident learning. A class is taken to be an image's if its probability is
 * at least as large as it is on average among the images that have that label; if several are, the most probable one.
 * Where that is another class than the image's label, the label is suspect: these are the entries off the diagonal of
 * the confident joint. A class that is guessed timidly has a low threshold and one that is guessed boldly a high one,
 * so a model that is surer of some classes than of others is not misled.
 *
 * <p>Suspects are ranked by the normalized margin: the probability of the label less that of the most probable other
 * class, the smallest first.
 *
 * @see <a href="https://doi.org/10.1613/jair.1.12125">Northcutt, Jiang and Chuang: Confident Learning: Estimating
 *     Uncertainty in Dataset Labels, 2021, sections 3.1 and 3.2</a>
 */
public final class ConfidentLearning {
    private final List<HeldOut> sets;
    private final double[] thresholds;

    private ConfidentLearning(List<HeldOut> sets) {
        this.sets = sets;
        this.thresholds = thresholds(sets);
    }

    private record Suspect(HeldOut set, int place, int suggested, double margin) {}

    /**
     * Looks at images that nothing was learnt from, all of them together.
     *
     * @param sets of the same classes, at least one
     */
    public static LabelIssues of(List<HeldOut> sets) {
        return new ConfidentLearning(sets).issues();
    }

    /**
     * The mean probability of each class among the images that have its label; NaN, which nothing reaches, for none.
     */
    private static double[] thresholds(List<HeldOut> sets) {
        double[] sums = new double[sets.get(0).evaluation().classes()];
        int[] counts = new int[sums.length];
        for (HeldOut set : sets) {
            for (int place = 0; place < set.count(); place++) {
                int label = set.evaluation().label(place);
                sums[label] += set.evaluation().probability(place, label);
                counts[label]++;
            }
        }
        double[] means = new double[sums.length];
        Arrays.setAll(means, label -> sums[label] / counts[label]);
        return means;
    }

    private LabelIssues issues() {
        List<Suspect> suspects = new ArrayList<>();
        for (HeldOut set : sets) {
            for (int place = 0; place < set.count(); place++) {
                OptionalInt confident = confident(set.evaluation(), place);
                if (confident.isPresent()
                        && confident.getAsInt() != set.evaluation().label(place)) {
                    suspects.add(new Suspect(set, place, confident.getAsInt(), margin(set.evaluation(), place)));
                }
            }
        }
        suspects.sort(Comparator.comparingDouble(Suspect::margin));
        PictureBudget budget = new PictureBudget();
        return new LabelIssues(
                sets.stream().mapToInt(HeldOut::count).sum(),
                suspects.size(),
                suspects.stream()
                        .limit(LabelIssues.MOST)
                        .map(suspect -> issue(suspect, budget))
                        .toList());
    }

    /** The class that an image is confidently taken for; empty for none. */
    private OptionalInt confident(Evaluation evaluation, int place) {
        int best = -1;
        for (int label = 0; label < thresholds.length; label++) {
            float probability = evaluation.probability(place, label);
            if (probability >= thresholds[label] && (best < 0 || probability > evaluation.probability(place, best))) {
                best = label;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private double margin(Evaluation evaluation, int place) {
        int label = evaluation.label(place);
        double other = 0;
        for (int i = 0; i < thresholds.length; i++) {
            other = i == label ? other : Math.max(other, evaluation.probability(place, i));
        }
        return evaluation.probability(place, label) - other;
    }

    private static LabelIssue issue(Suspect suspect, PictureBudget budget) {
        HeldOut set = suspect.set();
        int index = set.indices()[suspect.place()];
        int label = set.evaluation().label(suspect.place());
        Optional<Picture> picture = budget.isSpent()
                ? Optional.empty()
                : Optional.of(Picture.of(set.images().shape(), set.images().image(index)))
                        .filter(one -> budget.holds(List.of(one)));
        return new LabelIssue(
                set.split(),
                index,
                set.images().name(index),
                label,
                suspect.suggested(),
                set.evaluation().probability(suspect.place(), label),
                set.evaluation().probability(suspect.place(), suspect.suggested()),
                picture);
    }
}
