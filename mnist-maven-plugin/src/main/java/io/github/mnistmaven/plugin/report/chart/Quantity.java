package io.github.mnistmaven.plugin.report.chart;

import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.plugin.report.text.Format;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** What a chart's vertical axis shows. */
public enum Quantity {
    /** A share of images, shown in per cent. */
    ACCURACY(true, 2) {
        @Override
        String tick(BigDecimal shown) {
            return Format.fixed(shown) + "\u00a0%";
        }

        @Override
        public String text(double value) {
            return Format.percent(value);
        }
    },
    /** A loss; its axis begins at 0, so that heights compare. */
    LOSS(false, 0) {
        @Override
        String tick(BigDecimal shown) {
            return Unit.NATS.isRounded(shown.doubleValue()) ? Format.plain(shown.doubleValue()) : Format.fixed(shown);
        }

        @Override
        public String text(double value) {
            return Format.loss(value);
        }

        @Override
        List<Ticks> logTicks(List<Double> shown) {
            DoubleSummaryStatistics above0 =
                    statistics(shown.stream().filter(value -> value > 0).toList());
            return above0.getCount() == 0 ? List.of() : LogTicks.levels(above0.getMin(), above0.getMax());
        }
    },
    /** A learning rate; its axis begins at 0. */
    LEARNING_RATE(false, 0) {
        @Override
        String tick(BigDecimal shown) {
            return Format.plain(shown.doubleValue());
        }

        @Override
        public String text(double value) {
            return Double.isFinite(value)
                    ? Format.plain(BigDecimal.valueOf(value).round(READ).doubleValue())
                    : Format.plain(value);
        }
    };

    /** Digits of a learning rate that somebody wants to read; schedules compute many more. */
    private static final MathContext READ = new MathContext(4);

    /** How many times smaller than the whole axis a range may be that still has ticks from end to end. */
    private static final int CLOSER = 100;

    /** Digits of a value that is drawn: more than a chart can show. */
    private static final MathContext DRAWN = new MathContext(7);

    private final boolean higherIsBetter;
    private final int places;

    Quantity(boolean higherIsBetter, int places) {
        this.higherIsBetter = higherIsBetter;
        this.places = places;
    }

    /**
     * What the axis of values of {@code unit} shows.
     *
     * @throws IllegalArgumentException if nothing of that unit changes from epoch to epoch
     */
    public static Quantity of(Unit unit) {
        return switch (unit) {
            case SHARE -> ACCURACY;
            case NATS -> LOSS;
            default -> throw new IllegalArgumentException("no axis for " + unit);
        };
    }

    boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Whether its axis begins at 0, unless a reader looks at a part of it. */
    boolean isFrom0() {
        return !higherIsBetter;
    }

    /** A value in the unit of the axis, in as many digits as are drawn; one that is not finite stays so. */
    double shown(double value) {
        return Double.isFinite(value) ? drawn(BigDecimal.valueOf(value).movePointRight(places)) : value;
    }

    /** A number in as many digits as are drawn. */
    static double drawn(BigDecimal value) {
        return value.round(DRAWN).doubleValue();
    }

    /** Ticks for {@code shown} and any range within, from those of the whole axis to the finest. */
    List<Ticks> ticks(List<Double> shown, int steps) {
        DoubleSummaryStatistics values = statistics(shown);
        double max = values.getCount() == 0 ? 0 : values.getMax();
        double min = isFrom0() || values.getCount() == 0 ? Math.min(0, max) : values.getMin();
        double least = min == max ? Math.max(0, min - 1) : min;
        return Ticks.levels(least, max, steps, (max - least) / (steps * CLOSER));
    }

    /** The same for a logarithmic axis; none if it has no such axis. */
    List<Ticks> logTicks(List<Double> shown) {
        return List.of();
    }

    static DoubleSummaryStatistics statistics(List<Double> values) {
        return values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .summaryStatistics();
    }

    /** A tick's label. */
    abstract String tick(BigDecimal shown);

    /** A value as a reader wants it, with its unit. */
    public abstract String text(double value);
}
