package io.github.mnistmaven.trainer.random;

import java.util.SplittableRandom;

/**
 * Every random number of a run, from its seed. A generator is a function of what it is for, never of how many numbers
 * were drawn before it, so neither threads nor the order of work change a result.
 *
 * @param seed the experiment's seed
 */
public record Randomness(long seed) {

    /**
     * What random numbers are drawn for; each purpose has generators of its own. A new one goes to the end: the place
     * of a purpose is part of the numbers drawn for it, and so of every trained model.
     */
    public enum Purpose {
        SPLIT,
        LIMIT,
        INITIAL_PARAMETERS,
        SHUFFLE,
        AUGMENTATION,
        DROPOUT,
        NOISE,
        MIXING,
        PARTNERS
    }

    /** The generator for {@code purpose} and, say, an epoch and a sample. Equal arguments give equal generators. */
    public SplittableRandom generator(Purpose purpose, long... key) {
        long state = mix(seed + 0x9E3779B97F4A7C15L * (purpose.ordinal() + 1));
        for (long part : key) {
            state = mix(state ^ mix(part + 0x9E3779B97F4A7C15L));
        }
        return new SplittableRandom(state);
    }

    /** Stafford's variant 13 of the MurmurHash3 finalizer. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
