package io.github.mnistmaven.bench.machine;

import io.github.mnistmaven.bench.figure.Median;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a machine reaches, measured with the libraries and threads of a trainer.
 *
 * @param isa the instruction set that oneDNN uses, as it calls it: {@code avx2}
 * @param threads the threads that computed
 * @param gigaflops billions of additions and multiplications a second of a product of square matrices, the best of some
 *     sizes
 * @param memoryGigabytes billions of bytes a second that adding vectors reads and writes, if they are larger than
 *     caches
 * @param cacheGigabytes the same of vectors as long as the seed CNN's parameters
 */
public record Limits(String isa, int threads, double gigaflops, double memoryGigabytes, double cacheGigabytes) {

    /** The medians of several measurements, at least one, of the same machine with the same threads. */
    public static Limits median(List<Limits> measured) {
        Limits first = measured.get(0);
        return new Limits(
                first.isa,
                first.threads,
                median(measured, Limits::gigaflops),
                median(measured, Limits::memoryGigabytes),
                median(measured, Limits::cacheGigabytes));
    }

    private static double median(List<Limits> measured, ToDoubleFunction<Limits> figure) {
        return Median.of(measured.stream().mapToDouble(figure).boxed().toList());
    }
}
