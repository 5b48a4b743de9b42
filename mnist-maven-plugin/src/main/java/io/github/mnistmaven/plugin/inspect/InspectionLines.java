package io.github.mnistmaven.plugin.inspect;

import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.plugin.verdict.DataProblem;
import java.util.ArrayList;
import java.util.List;

/** What an inspection says at the console: what there is, then what is wrong with it, the gravest first. */
final class InspectionLines {

    private InspectionLines() {}

    static List<String> of(String name, Inspection inspection) {
        int images = inspection.sets().stream().mapToInt(set -> set.images()).sum();
        List<DataProblem> problems = DataProblem.of(inspection);
        List<String> lines = new ArrayList<>();
        lines.add(name + ": " + Counts.grouped(images) + " images of " + inspection.image() + " in "
                + inspection.classes().size() + " classes"
                + (problems.isEmpty() ? "; nothing is wrong with them" : ""));
        problems.forEach(problem -> lines.add(name + ": " + problem.sentence()));
        return lines;
    }
}
