package io.github.mnistmaven.plugin.compare;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.experiments.ExperimentFiles;
import io.github.mnistmaven.plugin.runs.RunNames;
import io.github.mnistmaven.plugin.runs.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is to be compared among the runs of a project. */
public final class Contenders {
    private final Runs runs;
    private final ExperimentFiles files;
    private final RunNames names;

    /**
     * @param runs the runs of the project
     * @param files its experiments, which tell what was never run
     */
    public Contenders(Runs runs, ExperimentFiles files) {
        this.runs = runs;
        this.files = files;
        this.names = new RunNames(runs, files);
    }

    /**
     * The runs, and experiments with several seeds, of these names, in their order.
     *
     * @param asked names of runs, or files of experiments, records or reports; may hold blank ones and null, which
     *     stand for nothing
     * @throws NothingToCompareException if there are not two, or if one is unknown, not finished or can't be read; says
     *     all of it
     * @throws IOException if the runs can't be listed
     */
    public List<Contender> named(List<String> asked) throws NothingToCompareException, IOException {
        List<String> known = names.comparable();
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : asked) {
            if (name != null && !name.isBlank()) {
                wanted.add(names.meantBy(name.strip()));
            }
        }
        if (wanted.size() < 2) {
            throw new NothingToCompareException("name two runs or more, the one to compare with first, such as"
                    + " -Dexperiment=baseline,dropout; " + names.choice());
        }
        List<Contender> found = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String name : wanted) {
            try {
                Optional<Contender> contender = known.contains(name) ? find(name) : sent(name);
                if (contender.isPresent()) {
                    found.add(contender.get());
                } else {
                    problems.add(missing(name));
                }
            } catch (IOException e) {
                problems.add((known.contains(name) ? RunNames.shown(name) + ": " : "") + e.getMessage());
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
        return StoredRecords.tested(directory).map(run -> Contender.of(name, run, directory.report()));
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

    private String missing(String name) throws IOException {
        return name.matches("(?i).*\\.(json|html?)")
                ? RunNames.shown(name) + ": there is no such file; paths are relative to the project's directory"
                : names.missing(name);
    }
}
