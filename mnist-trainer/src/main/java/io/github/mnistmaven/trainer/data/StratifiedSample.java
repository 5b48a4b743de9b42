package io.github.mnistmaven.trainer.data;

import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws images at random so that classes keep their shares. */
record StratifiedSample(int[] labels, Randomness randomness, Randomness.Purpose purpose) {
    private static final int LABELS = 256;

    /**
     * Draws some of the candidates.
     *
     * @param candidates indices into {@code labels}, ascending
     * @param count how many to draw, at most all of them
     * @return the indices drawn, ascending
     */
    int[] draw(int[] candidates, int count) {
        int[][] byLabel = byLabel(candidates);
        int[] quotas = quotas(byLabel, candidates.length, count);
        return IntStream.range(0, LABELS)
                .flatMap(label -> Arrays.stream(draw(label, byLabel[label], quotas[label])))
                .sorted()
                .toArray();
    }

    private int[][] byLabel(int[] candidates) {
        int[] sizes = new int[LABELS];
        for (int image : candidates) {
            sizes[label(image)]++;
        }
        int[][] groups = new int[LABELS][];
        Arrays.setAll(groups, label -> new int[sizes[label]]);
        for (int i = candidates.length - 1; i >= 0; i--) {
            int label = label(candidates[i]);
            groups[label][--sizes[label]] = candidates[i];
        }
        return groups;
    }

    private int label(int image) {
        return labels[image];
    }

    /** Largest remainder: the whole part of each exact share, then one more for the largest fractions. */
    private static int[] quotas(int[][] groups, int total, int count) {
        int[] quotas = new int[LABELS];
        long[] remainders = new long[LABELS];
        int left = count;
        for (int label = 0; label < LABELS; label++) {
            long share = (long) groups[label].length * count;
            quotas[label] = total == 0 ? 0 : (int) (share / total);
            remainders[label] = total == 0 ? 0 : share % total;
            left -= quotas[label];
        }
        IntStream.range(0, LABELS)
                .boxed()
                .sorted(Comparator.comparingLong((Integer label) -> remainders[label])
                        .reversed())
                .limit(left)
                .forEach(label -> quotas[label]++);
        return quotas;
    }

    /** The first steps of a Fisher-Yates shuffle. */
    private int[] draw(int label, int[] images, int count) {
        SplittableRandom random = randomness.generator(purpose, label);
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, images.length);
            int image = images[other];
            images[other] = images[i];
            images[i] = image;
        }
        return Arrays.copyOf(images, count);
    }
}
