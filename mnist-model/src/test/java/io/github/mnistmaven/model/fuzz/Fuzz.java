package io.github.mnistmaven.model.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * Runs seeded cases of damaged input. Each either is accepted, and then used, or refused by a declared exception with a
 * plain message; everything else is a failure, which tells the seed that reproduces it.
 *
 * <p>{@code mvn verify} runs some hundred or thousand cases, always the same. {@code -Dmnist.fuzz.cases=1000000} runs
 * as many, {@code -Dmnist.fuzz.seed=42} from that seed on; then a case may take no more than ten seconds of a
 * processor.
 */
public final class Fuzz {
    private static final String CASES = "mnist.fuzz.cases";
    private static final String SEED = "mnist.fuzz.seed";
    private static final long LONGEST_NANOS = Duration.ofSeconds(10).toNanos();
    private static final int LONGEST_MESSAGE = 20_000;

    /** One damaged input, made of {@code random} alone. */
    @FunctionalInterface
    public interface Case {
        /**
         * Reads it, and uses what was read.
         *
         * @return the message of the declared exception that refused it; null if it was accepted
         */
        String read(SplittableRandom random) throws Exception;
    }

    private Fuzz() {}

    /**
     * Runs cases.
     *
     * @param name what is damaged
     * @param usual how many cases there are unless somebody wants another number
     * @return how many were accepted
     */
    public static int run(String name, int usual, Case one) {
        int cases = Integer.getInteger(CASES, usual);
        long seed = Long.getLong(SEED, 0);
        int accepted = 0;
        for (int i = 0; i < cases; i++) {
            accepted += isAccepted(name, seed + i, one) ? 1 : 0;
        }
        if (System.getProperty(CASES) != null) {
            System.out.printf(
                    "%s: %,d cases from seed %d, %,d accepted, %,d refused, 0 undeclared%n",
                    name, cases, seed, accepted, cases - accepted);
        }
        return accepted;
    }

    private static boolean isAccepted(String name, long seed, Case one) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        try {
            String refusal = one.read(new SplittableRandom(seed));
            if (refusal != null) {
                assertIsPlain(refusal);
            }
            boolean isHurried = System.getProperty(CASES) != null;
            assertThat(isHurried ? threads.getCurrentThreadCpuTime() - before : 0)
                    .isLessThan(LONGEST_NANOS);
            return refusal == null;
        } catch (Throwable undeclared) {
            throw new AssertionError(
                    name + ", seed " + seed + " (-D" + SEED + "=" + seed + " -D" + CASES + "=1): " + undeclared,
                    undeclared);
        }
    }

    /** Lines without characters that control, of a length that somebody may read. */
    public static void assertIsPlain(String message) {
        assertThat(message).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE).doesNotContain("java.", "Exception");
        assertThat(message.codePoints().filter(c -> c != '\n' && controls(c)))
                .as(message)
                .isEmpty();
    }

    private static boolean controls(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR -> true;
            default -> false;
        };
    }
}
