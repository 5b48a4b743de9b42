package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.Pattern;

/** What is drawn, as texts with numbers in them: paths, coordinates, labels. */
final class Drawings {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Drawings() {}

    static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(result -> Double.valueOf(result.group()))
                .toList();
    }

    /** The same texts, their numbers but for the last digit that is drawn. */
    static void assertSameButForATenth(List<String> actual, List<String> expected) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(withoutNumbers(actual.get(i))).isEqualTo(withoutNumbers(expected.get(i)));
            List<Double> wanted = numbers(expected.get(i));
            List<Double> found = numbers(actual.get(i));
            for (int number = 0; number < wanted.size(); number++) {
                assertThat(found.get(number))
                        .as("%s for %s", actual.get(i), expected.get(i))
                        .isCloseTo(wanted.get(number), within(0.1001));
            }
        }
    }

    private static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("#");
    }
}
