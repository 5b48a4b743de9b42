package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.trainer.random.Randomness;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * The masks of one dropout layer (inverted dropout: what stays is scaled up): a decision per value, or, of spatial
 * dropout, per channel.
 *
 * @param randomness the run's random numbers
 * @param layer the layer's index in the plan
 * @param rate the share of values set to zero, from 0 to below 1; counts in steps of 1/65536
 */
public record DropoutMask(Randomness randomness, int layer, double rate) implements SampleNoise {
    /** The random bits that decide over one value. */
    private static final int BITS = Short.SIZE;
    /** The values that one random number decides over: a mask has millions of them per epoch. */
    private static final int DECISIONS = Long.SIZE / BITS;
    /** Every second 16 bits of a number, each with 16 of room above it. */
    private static final long HALVES = 0x0000FFFF_0000FFFFL;
    /** A 1 in each of these halves. */
    private static final long ONES = 0x00000001_00000001L;

    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** What a value that stays is multiplied by. */
    public float factor() {
        return (float) (1 / (1 - rate));
    }

    /** Writes the factors of one batch, 0 or {@link #factor}. */
    @Override
    public void draw(Batch batch, float[] factors) {
        byte[] kept = new byte[factors.length];
        draw(batch, kept);
        float factor = factor();
        for (int i = 0; i < kept.length; i++) {
            factors[i] = kept[i] * factor;
        }
    }

    /**
     * Writes the decisions of one batch.
     *
     * @param kept receives 1 for what stays and 0 for what does not, in the order of {@link #draw(Batch, float[])}
     */
    public void draw(Batch batch, byte[] kept) {
        int size = kept.length / batch.count();
        for (int i = 0; i < batch.count(); i++) {
            draw(
                    randomness.generator(Randomness.Purpose.DROPOUT, layer, batch.epoch(), batch.samples()[i]),
                    kept,
                    i * size,
                    (i + 1) * size);
        }
    }

    private void draw(SplittableRandom random, byte[] kept, int from, int to) {
        // so that 16 bits that are at least the rate carry into the 17th
        long carry = ((1 << BITS) - Math.round(rate * (1 << BITS))) * ONES;
        int at = from;
        for (; at + DECISIONS <= to; at += DECISIONS) {
            FOUR_BYTES.set(kept, at, decisions(random.nextLong(), carry));
        }
        int last = at < to ? decisions(random.nextLong(), carry) : 0;
        for (; at < to; at++, last >>>= Byte.SIZE) {
            kept[at] = (byte) (last & 1);
        }
    }

    /** Four bytes of 0 or 1, that of the lowest 16 bits first. */
    private static int decisions(long bits, long carry) {
        long firstAndThird = ((bits & HALVES) + carry) >>> BITS & ONES;
        long secondAndFourth = ((bits >>> BITS & HALVES) + carry) >>> BITS & ONES;
        long pairs = firstAndThird | secondAndFourth << Byte.SIZE;
        return (int) (pairs | pairs >>> BITS);
    }
}
