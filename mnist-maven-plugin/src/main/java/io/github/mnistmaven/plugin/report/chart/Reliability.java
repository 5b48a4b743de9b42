package io.github.mnistmaven.plugin.report.chart;

import java.util.List;

/**
 * A reliability diagram, ready to be printed as SVG.
 *
 * @param description what it says, for those who do not see it
 * @param frame its size
 * @param xTicks confidences along the horizontal axis, in per cent
 * @param yTicks accuracies along the vertical axis, in per cent
 * @param diagonal the path on which confidence is accuracy
 * @param bars a bar a range of confidences that has images, as high as their accuracy
 * @param gaps for each bar a rectangle from its accuracy to its confidence
 */
public record Reliability(
        String description,
        Frame frame,
        List<Chart.Tick> xTicks,
        List<Chart.Tick> yTicks,
        String diagonal,
        List<Bars.Bar> bars,
        List<Bars.Bar> gaps) {}
