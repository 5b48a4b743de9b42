package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.plugin.report.comparison.RunTable.Cell;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A column of the table of runs that shows what came out. */
sealed interface ResultColumn permits FigureColumn, DifferenceColumn {

    /** All that there are, in their order. */
    static List<ResultColumn> all() {
        Stream<ResultColumn> figures = FigureColumn.ALL.stream().map(figure -> figure);
        return figures.flatMap(figure -> figure.equals(FigureColumn.TEST_ACCURACY)
                        ? Stream.of(figure, DifferenceColumn.OF_TEST_ACCURACY)
                        : Stream.of(figure))
                .toList();
    }

    /** Those in which what is compared differs; the test accuracy always. */
    static List<ResultColumn> differing(RunGroups groups) {
        return all().stream().filter(column -> column.differs(groups)).toList();
    }

    /** What its heading says. */
    String label();

    boolean differs(RunGroups groups);

    /** What its cells say, given all that is compared. */
    Function<RunGroup, Cell> cells(RunGroups groups);
}
