package io.github.mnistmaven.experiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.model.Probabilities;
import io.github.mnistmaven.experiment.model.Softmax;
import io.github.mnistmaven.experiment.record.LabelIssue;
import io.github.mnistmaven.experiment.record.LabelIssues;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConfidentLearningTest {

    /** What interop/confident_learning.py makes of the same probabilities with NumPy, as the paper defines it. */
    @Test
    void findsWhatThePaperDefines() throws IOException {
        List<String[]> rows = rows();
        int[] labels = rows.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
        float[] probabilities = new float[labels.length * 5];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = Float.parseFloat(rows.get(i / 5)[1 + i % 5]);
        }
        List<String> expected = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).length > 6)
                .boxed()
                .sorted(Comparator.comparingInt(i -> Integer.parseInt(rows.get(i)[6])))
                .map(i -> i + " " + rows.get(i)[7])
                .toList();

        LabelIssues issues = ConfidentLearning.of(List.of(heldOut(DataSplit.TEST, labels, probabilities)));

        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(issues.images()).isEqualTo(300);
        assertThat(issues.found()).isEqualTo(expected.size());
        assertThat(issues.listed())
                .extracting(issue -> issue.index() + " " + issue.suggested())
                .isEqualTo(expected);
    }

    /** Means are over all sets: 0.57 for the first class, 0.6 for the second. */
    @Test
    void takesSetsTogetherAndSaysWhichImageItIs() {
        HeldOut validation = heldOut(DataSplit.VALIDATION, new int[] {0, 1, 0}, 0.9f, 0.1f, 0.4f, 0.6f, 0.5f, 0.5f);
        HeldOut moved = new HeldOut(
                validation.split(), images(new int[] {1, 0, 1, 0}), new int[] {1, 2, 3}, validation.evaluation());
        HeldOut test = heldOut(DataSplit.TEST, new int[] {0, 1}, 0.3f, 0.7f, 0.4f, 0.6f);

        LabelIssues issues = ConfidentLearning.of(List.of(moved, test));

        assertThat(issues.images()).isEqualTo(5);
        assertThat(issues.listed())
                .extracting(LabelIssue::split, LabelIssue::index, LabelIssue::name, LabelIssue::label)
                .containsExactly(tuple(DataSplit.TEST, 0, "image 0", 0));
        assertThat(issues.listed().get(0).suggested()).isEqualTo(1);
        assertThat(issues.listed().get(0).labelProbability()).isEqualTo(0.3f);
        assertThat(issues.listed().get(0).probability()).isEqualTo(0.7f);
        assertThat(issues.listed().get(0).picture()).isPresent();
    }

    @Test
    void saysNothingWhereAModelSaysNothing() {
        HeldOut diverged = heldOut(DataSplit.TEST, new int[] {0, 1}, Float.NaN, Float.NaN, Float.NaN, Float.NaN);

        assertThat(ConfidentLearning.of(List.of(diverged)).found()).isZero();
    }

    private static HeldOut heldOut(DataSplit split, int[] labels, float... probabilities) {
        Probabilities all = new Probabilities(probabilities.length / labels.length, probabilities);
        return new HeldOut(
                split,
                images(labels),
                IntStream.range(0, labels.length).toArray(),
                Evaluation.of(Softmax.of(all), labels));
    }

    private static Images images(int[] labels) {
        return new Images(Shape.image(1, 1, 1), new byte[labels.length], labels);
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream in = ConfidentLearningTest.class.getResourceAsStream("/confident-learning.csv")) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        }
    }
}
