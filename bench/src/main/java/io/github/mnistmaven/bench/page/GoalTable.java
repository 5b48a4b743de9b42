package io.github.mnistmaven.bench.page;

import io.github.mnistmaven.bench.goal.Bound;
import io.github.mnistmaven.bench.goal.Goal;
import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.text.MarkdownTable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** What training is to reach, and what it reaches, on each machine. */
final class GoalTable {
    private static final List<String> HEADER = List.of("work", "machine", "to reach", "stretch", "measured", "");

    private GoalTable() {}

    static String of(List<Results> machines) {
        List<List<String>> rows = Arrays.stream(Goal.values())
                .flatMap(goal -> machines.stream().map(machine -> row(goal, machine)))
                .toList();
        return new MarkdownTable(HEADER, rows).text();
    }

    private static List<String> row(Goal goal, Results machine) {
        Bound bound = goal.bound(machine.isa());
        OptionalDouble measured = goal.measured(machine);
        return List.of(
                goal.title(),
                MachineSection.title(machine),
                bound.text(bound.must()),
                text(bound, bound.stretch()),
                text(bound, measured),
                measured.isPresent() ? bound.verdict(measured.getAsDouble()) : "not measured");
    }

    private static String text(Bound bound, OptionalDouble figure) {
        return figure.isPresent() ? bound.text(figure.getAsDouble()) : "";
    }
}
