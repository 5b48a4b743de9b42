package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.plugin.report.text.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** What a chart's vertical axis shows. */
public enum Quantity {
    /** A share of images, shown in per cent. */
    ACCURACY(true) {
        @Override
        Ticks ticks(DoubleStream values, int steps) {
            var range = values.map(share -> share * 100).summaryStatistics();
            boolean onePoint = range.getMin() == range.getMax();
            return Ticks.enclosing(onePoint ? range.getMin() - 1 : range.getMin(), range.getMax(), steps);
        }

        @Override
        double shown(double value) {
            return value * 100;
        }

        @Override
        String tick(double shown, int decimals) {
            return Format.fixed(shown, decimals) + "\u00a0%";
        }

        @Override
        public String text(double value) {
            return Format.percent(value);
        }
    },
    /** A loss; its axis begins at 0, so that heights compare. */
    LOSS(false) {
        @Override
        String tick(double shown, int decimals) {
            return Format.fixed(shown, decimals);
        }

        @Override
        public String text(double value) {
            return Format.loss(value);
        }
    },
    /** A learning rate; its axis begins at 0. */
    LEARNING_RATE(false) {
        @Override
        String tick(double shown, int decimals) {
            return Format.plain(BigDecimal.valueOf(shown)
                    .setScale(decimals, RoundingMode.HALF_UP)
                    .doubleValue());
        }

        @Override
        public String text(double value) {
            return Format.plain(value);
        }
    };

    private final boolean higherIsBetter;

    Quantity(boolean higherIsBetter) {
        this.higherIsBetter = higherIsBetter;
    }

    boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Ticks that enclose finite {@code values}, at least one; from 0 on, unless a quantity says otherwise. */
    Ticks ticks(DoubleStream values, int steps) {
        return Ticks.enclosing(0, values.max().orElse(1), steps);
    }

    /** A value in the unit of the axis. */
    double shown(double value) {
        return value;
    }

    /** A tick's label. */
    abstract String tick(double shown, int decimals);

    /** A value as a reader wants it, with its unit. */
    public abstract String text(double value);
}
