package io.github.mnistmaven.bench.page;

import io.github.mnistmaven.bench.result.Results;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code docs/performance.md}: written by hand, but for what lies between two markers, which is made of measurements.
 */
public final class PerformancePage {
    private static final String BEGIN =
            "<!-- made of bench/measurements by: mvn -pl bench compile exec:java@performance -->\n";
    private static final String END = "<!-- end of what is made of measurements -->\n";

    private PerformancePage() {}

    /** What was measured, goals first, then machine by machine. */
    public static String measurements(List<Results> machines) {
        return "## What it must reach\n\n"
                + GoalTable.of(machines)
                + machines.stream()
                        .map(machine -> "\n" + MachineSection.of(machine))
                        .collect(Collectors.joining());
    }

    /**
     * The page with other measurements.
     *
     * @param page as it is
     * @throws IllegalArgumentException if the markers are not in it, one after the other
     */
    public static String with(String page, List<Results> machines) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("docs/performance.md must have the lines '" + BEGIN.strip()
                    + "' and, after it, '" + END.strip() + "'");
        }
        return page.substring(0, begin) + BEGIN + "\n" + measurements(machines) + "\n" + page.substring(end);
    }
}
