package io.github.mnistmaven.trainer.engine;

/**
 * Random numbers with which one layer disturbs its input while training. Those of a sample are a function of seed,
 * layer, epoch and sample alone, so they are the same whatever batch the sample is in and whichever engine trains.
 */
public interface SampleNoise {

    /**
     * Writes the numbers of one batch.
     *
     * @param numbers receives them, a sample after the other, each in the order channel, row, column; its length is a
     *     multiple of the number of samples
     */
    void draw(Batch batch, float[] numbers);

    /**
     * The numbers of one batch.
     *
     * @param size how many each sample has
     * @return in the order of {@link #draw}
     */
    default float[] numbers(Batch batch, int size) {
        float[] numbers = new float[batch.count() * size];
        draw(batch, numbers);
        return numbers;
    }
}
