package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.setting.Settings;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much is measured.
 *
 * @param networks whose epochs are
 * @param rounds how often each contender trains each of them
 * @param epochs epochs of a round
 * @param images training images of an epoch
 * @param jobs how often each contender does the whole job
 * @param jobImages training images of the whole job, those held out included
 * @param threads numbers of threads with which the engine trains besides
 * @param batchSizes the sizes of batches that are classified
 */
record Extent(
        List<Network> networks,
        int rounds,
        int epochs,
        int images,
        int jobs,
        int jobImages,
        List<Integer> threads,
        List<Integer> batchSizes) {
    /** MNIST's training images. */
    private static final int ALL_IMAGES = 60_000;

    private static final int FEWEST_IMAGES = 100;

    /** In place of numbers of threads: from 1 to as many as there are processors. */
    private static final String AUTO = "auto";

    /**
     * What a command's settings say.
     *
     * @throws IllegalArgumentException if one of them is wrong
     */
    static Extent of(Settings settings) {
        return new Extent(
                settings.list("bench.networks").stream().map(Network::of).toList(),
                settings.integer("bench.rounds", 1),
                settings.integer("bench.epochs", 2),
                settings.integer("bench.limit", FEWEST_IMAGES, ALL_IMAGES),
                settings.integer("bench.jobs", 0),
                settings.integer("bench.jobImages", FEWEST_IMAGES, ALL_IMAGES),
                settings.text("bench.scaling").equals(AUTO)
                        ? upTo(Runtime.getRuntime().availableProcessors())
                        : settings.integers("bench.scaling", 1),
                settings.integers("bench.batches", 1));
    }

    /** 1, 2, 4 and so on, and {@code processors}. */
    static List<Integer> upTo(int processors) {
        return IntStream.concat(
                        IntStream.iterate(1, number -> number < processors, number -> number * 2),
                        IntStream.of(processors))
                .boxed()
                .toList();
    }
}
