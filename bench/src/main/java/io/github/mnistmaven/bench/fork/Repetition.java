package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.bench.figure.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Does something again and again: one time that does not count, then as often as fits a time, and some times at least.
 *
 * @param clock nanoseconds since some moment
 * @param least how often at least
 * @param seconds the time
 */
record Repetition(LongSupplier clock, int least, double seconds) {

    /** The median of the seconds that {@code work} takes. */
    double medianSeconds(Runnable work) {
        work.run();
        List<Double> times = new ArrayList<>();
        double sum = 0;
        while (times.size() < least || sum < seconds) {
            long start = clock.getAsLong();
            work.run();
            double time = (clock.getAsLong() - start) / 1e9;
            times.add(time);
            sum += time;
        }
        return Median.of(times);
    }
}
