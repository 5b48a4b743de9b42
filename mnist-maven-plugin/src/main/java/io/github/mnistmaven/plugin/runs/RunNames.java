package io.github.mnistmaven.plugin.runs;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.definition.Suggestions;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs are asked for by, and what is said of names that are none.
 *
 * @param runs the runs of the project
 * @param files its experiments, which tell what was never run
 */
public record RunNames(Runs runs, ExperimentFiles files) {
    private static final int LONGEST_NAME = 130;

    /** The names of all runs, and of experiments with several seeds whose runs were put together, in their order. */
    public List<String> known() throws IOException {
        return Stream.concat(runs.ofSeeds().stream(), runs.all().stream())
                .map(runs::nameOf)
                .sorted()
                .toList();
    }

    /** The same, and the names of evaluations. */
    public List<String> comparable() throws IOException {
        return Stream.concat(known().stream(), runs.evaluations().stream().map(runs::nameOf))
                .toList();
    }

    /** The name of the run that somebody means who names the file of its experiment, as other goals take them. */
    public String meantBy(String name) throws IOException {
        boolean file = !known().contains(name) && name.matches(".*\\.ya?ml");
        return file ? ExperimentReader.nameOf(Path.of(name.substring(name.lastIndexOf('/') + 1))) : name;
    }

    /** Why there is no finished run called {@code name}, what there is, and what to do. */
    public String missing(String name) throws IOException {
        List<String> known = known();
        String quoted = shown(name);
        boolean isExperiment = files.called(name).stream().anyMatch(Files::isRegularFile);
        if (isExperiment || known.contains(name)) {
            return quoted + ": there is no "
                    + ShownPath.of(runs.of(name).record(), files.base())
                    + "; train it first, with mnist:train -Dexperiment=" + quoted.split("/", 2)[0];
        }
        List<String> meant = Suggestions.nearest(name, known);
        String question = meant.isEmpty()
                ? ""
                : meant.stream()
                        .map(word -> "'" + word + "'")
                        .collect(Collectors.joining(" or ", "did you mean ", "? "));
        return "there is no run " + Quoted.of(name) + " in " + ShownPath.of(runs.outputDirectory(), files.base()) + "; "
                + question
                + (question.isEmpty() ? choice() : choice().replaceFirst("^t", "T"));
    }

    /** Which runs there are. */
    public String choice() throws IOException {
        List<String> known = known();
        return known.isEmpty()
                ? "there are none, mnist:train makes some"
                : "there are: " + known.stream().map(RunNames::shown).collect(Collectors.joining(", "));
    }

    /** A name that nobody has checked, as messages show it. */
    public static String shown(String name) {
        return Quoted.plain(name, LONGEST_NAME);
    }
}
