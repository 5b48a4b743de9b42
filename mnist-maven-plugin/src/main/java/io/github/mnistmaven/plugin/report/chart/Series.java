package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * One curve.
 *
 * @param name what it is called
 * @param style the class of the style sheet that gives its colour and dashes
 * @param values a value an epoch, from epoch 1; one that is not finite leaves a gap
 */
public record Series(String name, String style, List<Double> values) {

    public Series {
        values = List.copyOf(values);
    }
}
