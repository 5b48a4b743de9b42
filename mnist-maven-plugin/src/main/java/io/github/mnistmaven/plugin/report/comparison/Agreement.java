package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.comparison.PairAnswers.Counts;
import io.github.mnistmaven.plugin.report.comparison.PairAnswers.Digits;
import io.github.mnistmaven.plugin.report.comparison.PairAnswers.Image;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Where two runs agree on the same test images, and where not. */
final class Agreement {
    private static final int MOST_PICTURES = 60;

    /** How many pictures are shown at most, of what is fixed and of what is broken. */
    static final int MOST_SHOWN = 2 * MOST_PICTURES;

    private final List<String> classes;
    private final byte[] labels;
    private final byte[] first;
    private final byte[] second;
    private final SortedMap<Integer, String> pictures;

    Agreement(RunRecord before, RunRecord after, Pictures pictures) {
        this.classes = before.plan().data().classes();
        this.labels = before.answers().decodedLabels();
        this.first = before.answers().decodedPredicted();
        this.second = after.answers().decodedPredicted();
        this.pictures = pictures.all(TestSet.of(before));
    }

    Counts counts() {
        return new Counts(count(true, true), count(true, false), count(false, true), count(false, false));
    }

    /** What only the second gets right. */
    Digits fixed() {
        return digits(images(false, true));
    }

    /** What only the first gets right. */
    Digits broken() {
        return digits(images(true, false));
    }

    private String count(boolean firstIsRight, boolean secondIsRight) {
        return Format.count(images(firstIsRight, secondIsRight).size());
    }

    private List<Integer> images(boolean firstIsRight, boolean secondIsRight) {
        return IntStream.range(0, labels.length)
                .filter(image -> (first[image] == labels[image]) == firstIsRight)
                .filter(image -> (second[image] == labels[image]) == secondIsRight)
                .boxed()
                .toList();
    }

    private Digits digits(List<Integer> images) {
        List<Image> shown = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int image : images) {
            if (pictures.containsKey(image) && shown.size() < MOST_PICTURES) {
                shown.add(new Image(
                        pictures.get(image), image, name(labels[image]), name(first[image]), name(second[image])));
            } else {
                others.add(String.valueOf(image));
            }
        }
        return new Digits(Format.count(images.size()), List.copyOf(shown), String.join(", ", others));
    }

    private String name(byte answer) {
        return classes.get(Byte.toUnsignedInt(answer));
    }
}
