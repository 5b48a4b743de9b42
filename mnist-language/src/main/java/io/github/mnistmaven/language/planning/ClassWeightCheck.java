package io.github.mnistmaven.language.planning;

import io.github.mnistmaven.experiment.model.ClassWeight;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.problem.Origins;
import io.github.mnistmaven.language.problem.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** Holds weights of classes against the classes that the data have. */
final class ClassWeightCheck {
    private static final String PATH = "training.class_weight";
    private static final int MOST_NAMED = 5;

    private final List<String> classes;
    private final Origins origins;
    private final Problems problems;

    ClassWeightCheck(List<String> classes, Origins origins, Problems problems) {
        this.classes = classes;
        this.origins = origins;
        this.problems = problems;
    }

    void check(ClassWeight weights) {
        if (weights.isBalanced()) {
            return;
        }
        weights.weights().keySet().stream()
                .filter(name -> !classes.contains(name))
                .forEach(name -> problems.add(
                        origins.of(PATH + "." + name),
                        PATH + " has a weight for " + Quoted.of(name) + ", which is not a class of the data; they have "
                                + named(classes)));
        List<String> missing = classes.stream()
                .filter(name -> !weights.weights().containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    origins.of(PATH),
                    PATH + " has no weight for " + named(missing) + "; give each class one, 1 to count as it is");
        }
    }

    private static String named(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).map(Quoted::of).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMED ? first + " and " + (names.size() - MOST_NAMED) + " more" : first;
    }
}
