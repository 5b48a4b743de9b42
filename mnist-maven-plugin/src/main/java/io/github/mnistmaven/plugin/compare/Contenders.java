package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.definition.Suggestions;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is to be compared among the runs of a project. */
public final class Contenders {
    private static final int LONGEST_NAME = 130;

    private final Runs runs;
    private final ExperimentFiles files;

    /**
     * @param runs the runs of the project
     * @param files its experiments, which tell what was never run
     */
    public Contenders(Runs runs, ExperimentFiles files) {
        this.runs = runs;
        this.files = files;
    }

    /**
     * The runs, and experiments with several seeds, of these names, in their order.
     *
     * @param names names of runs, or files of experiments, records or reports; may hold blank ones and null, which
     *     stand for nothing
     * @throws NothingToCompareException if there are not two, or if one is unknown, not finished or can't be read; says
     *     all of it
     * @throws IOException if the runs can't be listed
     */
    public List<Contender> named(List<String> names) throws NothingToCompareException, IOException {
        List<String> known = known();
        List<String> wanted = names.stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> known.contains(name) ? name : nameOf(name))
                .distinct()
                .toList();
        if (wanted.size() < 2) {
            throw new NothingToCompareException("name two runs or more, the one to compare with first, such as"
                    + " -Dexperiment=baseline,dropout; " + choice(known));
        }
        List<Contender> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : wanted) {
            try {
                Optional<Contender> contender = known.contains(name) ? find(name) : sent(name);
                contender.ifPresentOrElse(found::add, () -> problems.add(missing(name, known)));
            } catch (IOException e) {
                problems.add((known.contains(name) ? Quoted.plain(name, LONGEST_NAME) + ": " : "") + e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new NothingToCompareException(String.join("\n", problems));
        }
        return UniqueNames.of(found, files.base());
    }

    private Optional<Contender> find(String name) throws IOException {
        RunDirectory directory = runs.of(name);
        Optional<SeedRuns> seeds = StoredRecords.seedRuns(directory);
        if (seeds.isPresent()) {
            return Optional.of(Contender.of(name, seeds.get(), directory));
        }
        return StoredRecords.run(directory).map(run -> Contender.of(name, run, directory.report()));
    }

    /** What a file holds that somebody sent, or that was moved; empty if there is no such file. */
    private Optional<Contender> sent(String name) throws IOException {
        try {
            Path file = files.base().resolve(name).normalize();
            return Files.isRegularFile(file) ? Optional.of(Contender.of(file)) : Optional.empty();
        } catch (InvalidPathException noFileCanBeCalledThat) {
            return Optional.empty();
        }
    }

    private List<String> known() throws IOException {
        return Stream.concat(runs.ofSeeds().stream(), runs.all().stream())
                .map(runs::nameOf)
                .sorted()
                .toList();
    }

    // other goals take files, and so does whoever is used to them
    private static String nameOf(String name) {
        return name.matches(".*\\.ya?ml")
                ? ExperimentReader.nameOf(Path.of(name.substring(name.lastIndexOf('/') + 1)))
                : name;
    }

    private String missing(String name, List<String> known) {
        String quoted = Quoted.plain(name, LONGEST_NAME);
        if (name.matches("(?i).*\\.(json|html?)")) {
            return quoted + ": there is no such file; paths are relative to the project's directory";
        }
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
                + question + (question.isEmpty() ? choice(known) : choice(known).replaceFirst("^t", "T"));
    }

    private static String choice(List<String> known) {
        return known.isEmpty()
                ? "there are none, mnist:train makes some"
                : "there are: "
                        + known.stream()
                                .map(name -> Quoted.plain(name, LONGEST_NAME))
                                .collect(Collectors.joining(", "));
    }
}
