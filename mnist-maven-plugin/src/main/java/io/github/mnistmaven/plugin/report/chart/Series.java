package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * One curve.
 *
 * @param name what it is called
 * @param style the class of the style sheet that gives its colour and dashes
 * @param values a value an epoch, from epoch 1; one that is not finite leaves a gap
 * @param ringed the epoch, from 1, whose point is drawn as a ring however many points there are; 0 for none
 */
public record Series(String name, String style, List<Double> values, int ringed) {

    public Series {
        values = List.copyOf(values);
    }

    /** A curve without a ring. */
    public Series(String name, String style, List<Double> values) {
        this(name, style, values, 0);
    }
}
