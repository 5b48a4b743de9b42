package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * One curve.
 *
 * @param id names it in all charts of a group, {@code s0}: letters, digits and hyphens
 * @param name what it is called
 * @param label what stands beside its end, where there is little room; empty for nothing
 * @param style the class of the style sheet that gives its colour and dashes
 * @param values a value per epoch, from epoch 1; one that is not finite leaves a gap
 * @param seconds when each epoch ended, in seconds from the start of the first; empty if that is not known
 * @param ringed the epoch, from 1, whose point is drawn as a ring however many points there are; 0 for none
 * @param ghost whether it is there to be compared with only: drawn thin, pale and below the others
 */
public record Series(
        String id,
        String name,
        String label,
        String style,
        List<Double> values,
        List<Double> seconds,
        int ringed,
        boolean ghost) {

    public Series {
        values = List.copyOf(values);
        seconds = List.copyOf(seconds);
    }

    /** A curve with its name beside it, without a ring, of unknown duration. */
    public Series(String id, String name, String style, List<Double> values) {
        this(id, name, name, style, values, List.of(), 0, false);
    }

    /** The same with these seconds. */
    public Series timed(List<Double> ends) {
        return new Series(id, name, label, style, values, ends, ringed, ghost);
    }

    /** The same with a ring. */
    public Series ringedAt(int epoch) {
        return new Series(id, name, label, style, values, seconds, epoch, ghost);
    }

    /** The same with something shorter beside its end. */
    public Series labelled(String shorter) {
        return new Series(id, name, shorter, style, values, seconds, ringed, ghost);
    }

    /** The same as a ghost. */
    public Series asGhost() {
        return new Series(id, name, label, style + " ghost", values, seconds, ringed, true);
    }
}
