package io.github.mnistmaven.plugin.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along a logarithmic axis. */
final class LogTicks {
    private static final int FEW_DECADES = 2;
    private static final List<Integer> FINE = List.of(1, 2, 5);
    private static final List<Integer> COARSE = List.of(1);

    private LogTicks() {}

    /** 1, 2 and 5 times powers of ten that enclose {@code min} and {@code max}, both above 0; powers alone if these are many. */
    static List<Double> enclosing(double min, double max) {
        List<Integer> steps = Math.log10(max / min) <= FEW_DECADES ? FINE : COARSE;
        List<Double> ticks = new ArrayList<>();
        for (int power = (int) Math.floor(Math.log10(min)); ; power++) {
            for (int step : steps) {
                double tick = step * Math.pow(10, power);
                if (tick <= min) {
                    ticks.clear();
                }
                ticks.add(tick);
                if (tick >= max) {
                    return ticks;
                }
            }
        }
    }
}
