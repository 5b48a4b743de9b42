package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.List;
import java.util.stream.Collectors;

/** What becomes of pixels, in a line of a table. */
final class PreprocessingFact {
    private static final double ZERO = 0;

    private PreprocessingFact() {}

    static Fact of(Preprocessing preprocessing) {
        boolean isMoved = preprocessing.offset().stream().anyMatch(offset -> offset != ZERO);
        return new Fact(
                "Preprocessing",
                "pixel \u00d7 " + numbers(preprocessing.scale())
                        + (isMoved ? " + " + numbers(preprocessing.offset()) : ""),
                preprocessing.treatsChannelsAlike()
                        ? "of pixels from 0 to 255"
                        : "of pixels from 0 to 255, by channel");
    }

    private static String numbers(List<Double> numbers) {
        String list = numbers.stream().map(Format::plain).collect(Collectors.joining(", "));
        return numbers.size() == 1 ? list : "(" + list + ")";
    }
}
