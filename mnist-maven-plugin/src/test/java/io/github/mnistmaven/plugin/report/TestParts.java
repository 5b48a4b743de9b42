package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.LabelIssue;
import io.github.mnistmaven.experiment.record.LabelIssues;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.model.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/** What records show besides figures, as MNIST and a small convolution would give it. */
final class TestParts {
    private static final int SIDE = 28;
    private static final MnistImages IMAGES = new MnistImages();

    /** 147 errors among MNIST's 10,000 test images. */
    static final List<List<Integer>> CONFUSION = List.of(
            List.of(974, 0, 1, 0, 0, 0, 2, 1, 2, 0),
            List.of(0, 1128, 2, 2, 0, 0, 1, 1, 1, 0),
            List.of(2, 2, 1014, 3, 1, 0, 1, 6, 3, 0),
            List.of(0, 0, 3, 998, 0, 5, 0, 2, 2, 0),
            List.of(1, 0, 1, 0, 966, 0, 3, 1, 1, 9),
            List.of(2, 0, 0, 8, 0, 876, 3, 1, 1, 1),
            List.of(4, 2, 0, 0, 2, 4, 944, 0, 2, 0),
            List.of(0, 3, 8, 2, 0, 0, 0, 1010, 1, 4),
            List.of(4, 0, 3, 3, 2, 2, 1, 3, 953, 3),
            List.of(2, 2, 0, 2, 6, 3, 0, 4, 0, 990));

    /** Images, how many of them are right, and their mean probability: 147 errors among 10,000, most of them unsure. */
    private static final double[][] BINS = {
        {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {2, 1, 0.251}, {5, 2, 0.308},
        {11, 5, 0.372}, {24, 10, 0.438}, {38, 17, 0.503}, {41, 20, 0.566}, {39, 25, 0.634},
        {44, 31, 0.701}, {52, 41, 0.768}, {71, 60, 0.836}, {118, 108, 0.904}, {9555, 9533, 0.9987},
    };

    private static final List<Integer> TRAINING_SET =
            List.of(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    private static final List<Integer> HELD_OUT = List.of(987, 1124, 993, 1022, 974, 904, 986, 1044, 975, 991);
    private static final List<Integer> TEST_SET = List.of(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);

    private TestParts() {}

    /**
     * MNIST's test labels, and answers to them: those of {@link #CONFUSION} and {@link #mistakes}, but that images are
     * right, or taken for the next class, until as many are right as shall be.
     */
    static Answers answers(int right) {
        int[] labels = IMAGES.labels();
        int[] answers = labels.clone();
        int[][] left = CONFUSION.stream()
                .map(row -> row.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        Set<Integer> kept = new HashSet<>();
        samples().forEach(sample -> kept.add(sample.index()));
        for (Prediction mistake : mistakes()) {
            answers[mistake.index()] = mistake.predicted();
            left[mistake.label()][mistake.predicted()]--;
            kept.add(mistake.index());
        }
        List<Integer> wrong = new ArrayList<>();
        for (int image = 0; image < labels.length; image++) {
            int[] row = left[labels[image]];
            int label = labels[image];
            OptionalInt taken = kept.contains(image)
                    ? OptionalInt.empty()
                    : IntStream.range(0, row.length)
                            .filter(answer -> answer != label && row[answer] > 0)
                            .findFirst();
            if (taken.isPresent()) {
                answers[image] = taken.getAsInt();
                row[taken.getAsInt()]--;
                wrong.add(image);
            }
        }
        int isRight = labels.length - wrong.size() - mistakes().size();
        wrong.stream().limit(Math.max(0, right - isRight)).forEach(image -> answers[image] = labels[image]);
        IntStream.range(0, labels.length)
                .filter(image -> !kept.contains(image) && answers[image] == labels[image])
                .limit(Math.max(0, isRight - right))
                .forEach(image -> answers[image] = (labels[image] + 1) % 10);
        return Answers.of(labels, answers);
    }

    static Calibration calibration() {
        return new Calibration(Arrays.stream(BINS)
                .map(bin -> new Calibration.Bin((int) bin[0], bin[2], bin[0] == 0 ? 0 : bin[1] / bin[0]))
                .toList());
    }

    /** Of MNIST, a sixth of it held out unless the test set is validated on. */
    static Splits splits(DataPlan data) {
        if (data.validatesOnTest()) {
            return new Splits(TRAINING_SET, TEST_SET, TEST_SET);
        }
        List<Integer> training = IntStream.range(0, TRAINING_SET.size())
                .mapToObj(label -> TRAINING_SET.get(label) - HELD_OUT.get(label))
                .toList();
        return new Splits(training, HELD_OUT, TEST_SET);
    }

    /** 32 filters of 3x3: edges in 32 directions, some stronger than others. */
    static Filters filters() {
        float[] weights = new float[32 * 9];
        for (int i = 0; i < weights.length; i++) {
            double direction = Math.PI * (i / 9) / 16;
            double across = (i % 3 - 1) * Math.cos(direction) + (i / 3 % 3 - 1) * Math.sin(direction);
            weights[i] = (float) (across * (0.1 + (i / 9) * 0.007));
        }
        return Filters.of("conv2d", Shape.image(3, 3, 1), weights);
    }

    /** The first two images of every class. */
    static List<Prediction> samples() {
        List<Prediction> samples = new ArrayList<>();
        for (int label = 0; label < 10; label++) {
            int wanted = label;
            IntStream.range(0, 1000)
                    .filter(index -> IMAGES.label(index) == wanted)
                    .limit(2)
                    .mapToObj(index -> prediction(index, wanted, 0.99991 - index / 10_000.0))
                    .forEach(samples::add);
        }
        return samples;
    }

    /** Images that networks of this kind do take for another class. */
    static List<Prediction> mistakes() {
        int[][] imageAndAnswer = {
            {2597, 3}, {4176, 7}, {2130, 9}, {6576, 1}, {1014, 5}, {659, 1}, {247, 2}, {445, 0},
            {582, 2}, {1901, 4}, {2654, 1}, {340, 3}, {1232, 4}, {3520, 4}, {4740, 5}, {8408, 5},
        };
        return IntStream.range(0, imageAndAnswer.length)
                .mapToObj(i ->
                        prediction(imageAndAnswer[i][0], imageAndAnswer[i][1], i == 0 ? 0.999998 : 0.9991 - i * 0.0137))
                .toList();
    }

    private static Prediction prediction(int index, int predicted, double probability) {
        int label = IMAGES.label(index);
        double ofLabel = label == predicted ? probability : (1 - probability) * 0.9;
        return new Prediction(index, label, predicted, probability, ofLabel, IMAGES.picture(index));
    }

    /** The first mistakes, as if their labels were wrong; the last one without its picture. */
    static LabelIssues labelIssues() {
        List<Prediction> first = mistakes().subList(0, 4);
        return new LabelIssues(
                20_000,
                5,
                first.stream()
                        .map(mistake -> new LabelIssue(
                                DataSplit.TEST,
                                mistake.index(),
                                "image " + mistake.index(),
                                mistake.label(),
                                mistake.predicted(),
                                mistake.labelProbability(),
                                mistake.probability(),
                                Optional.of(mistake.picture()).filter(picture -> mistake != first.get(3))))
                        .toList());
    }

    /** The first image of each class, moved by one pixel more in each epoch. */
    static List<AugmentedExample> augmented() {
        return IntStream.range(0, 10).mapToObj(TestParts::augmented).toList();
    }

    private static AugmentedExample augmented(int label) {
        int index = IntStream.iterate(0, i -> i + 1)
                .filter(i -> IMAGES.label(i) == label)
                .findFirst()
                .orElseThrow();
        List<Picture> versions = IntStream.rangeClosed(1, AugmentedExample.VERSIONS)
                .mapToObj(pixels -> MnistImages.picture(moved(IMAGES.pixels(index), pixels)))
                .toList();
        return new AugmentedExample(index, label, IMAGES.picture(index), versions);
    }

    /** MNIST's images have an empty border of four pixels. */
    private static byte[] moved(byte[] image, int pixels) {
        byte[] moved = new byte[image.length];
        int places = pixels * (SIDE + 1);
        System.arraycopy(image, 0, moved, places, image.length - places);
        return moved;
    }
}
