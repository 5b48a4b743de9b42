package io.github.mnistmaven.plugin.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along a logarithmic axis. */
final class LogTicks {
    private static final int FEW_DECADES = 2;
    private static final List<Integer> FINE = List.of(1, 2, 5);
    private static final List<Integer> COARSE = List.of(1);

    private LogTicks() {}

    /**
     * Numbers that enclose {@code min} and {@code max}, both above 0; what they reach is counted in decades.
     *
     * @return powers of ten, and for few decades 1, 2 and 5 times these
     */
    static List<Ticks> levels(double min, double max) {
        List<BigDecimal> powers = enclosing(min, max, COARSE);
        return List.of(new Ticks(powers.size() - 1.0, powers), new Ticks(FEW_DECADES, enclosing(min, max, FINE)));
    }

    private static List<BigDecimal> enclosing(double min, double max, List<Integer> steps) {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(min)); ; power++) {
            for (int step : steps) {
                BigDecimal tick = BigDecimal.valueOf(step, -power);
                if (tick.doubleValue() <= min) {
                    ticks.clear();
                }
                ticks.add(tick);
                if (tick.doubleValue() >= max && ticks.size() > 1) {
                    return List.copyOf(ticks);
                }
            }
        }
    }
}
