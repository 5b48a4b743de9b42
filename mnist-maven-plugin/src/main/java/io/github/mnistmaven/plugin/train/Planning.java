package io.github.mnistmaven.plugin.train;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.IdxDataset;
import io.github.mnistmaven.experiment.language.ExperimentReader;
import io.github.mnistmaven.experiment.language.LocatedExperiment;
import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.plan.Planner;
import io.github.mnistmaven.experiment.problem.ExperimentException;
import io.github.mnistmaven.experiment.problem.Location;
import io.github.mnistmaven.experiment.problem.Problem;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and plans experiments, and finds every problem of all of them before anything runs. */
public final class Planning {
    private final ExperimentReader reader;

    /** @param reader reads the experiments */
    public Planning(ExperimentReader reader) {
        this.reader = reader;
    }

    /**
     * Plans {@code files}.
     *
     * @throws ExperimentException with all problems of all files
     * @throws IOException if a data set can't be read, for another reason than that it is wrong
     */
    public List<PlannedExperiment> plan(List<Path> files) throws IOException {
        List<PlannedExperiment> planned = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                planned.add(plan(file));
            } catch (ExperimentException e) {
                problems.addAll(e.problems());
            }
        }
        problems.addAll(sharedNames(planned));
        throwIfAny(problems);
        return planned;
    }

    /**
     * Reads {@code files} without planning them.
     *
     * @throws ExperimentException with all problems of all files
     */
    public List<LocatedExperiment> read(List<Path> files) {
        List<LocatedExperiment> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                read.add(reader.read(file));
            } catch (ExperimentException e) {
                problems.addAll(e.problems());
            }
        }
        throwIfAny(problems);
        return read;
    }

    private static void throwIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            // a parent, or an override, is wrong in all experiments alike
            throw new ExperimentException(problems.stream().distinct().toList());
        }
    }

    private PlannedExperiment plan(Path file) throws IOException {
        LocatedExperiment read = reader.read(file);
        return new PlannedExperiment(
                file,
                read.origins().of("name"),
                read.experiment(),
                Planner.plan(read.experiment(), read.origins(), facts(file, read)));
    }

    private static DatasetFacts facts(Path file, LocatedExperiment read) throws IOException {
        if (!(read.experiment().data().dataset() instanceof Data.IdxDirectory directory)) {
            return DatasetFacts.MNIST;
        }
        try {
            IdxDataset dataset = IdxDataset.open(PlannedExperiment.directory(file, directory));
            // reads the files to their ends: damage is found before anything runs
            dataset.fingerprint();
            return dataset.facts(directory.path());
        } catch (DatasetException | InvalidPathException e) {
            throw new ExperimentException(read.origins().of("data.dataset.idx"), e.getMessage());
        }
    }

    // runs of the same name would share a directory
    private static List<Problem> sharedNames(List<PlannedExperiment> planned) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Location> places = new HashMap<>();
        for (PlannedExperiment experiment : planned) {
            Location first = places.putIfAbsent(experiment.name(), experiment.location());
            if (first != null) {
                String remedy = first.equals(experiment.location())
                        ? "would be that of several experiments; name one with -Dexperiment=<file>"
                        : "is taken by " + first.source() + "; give it another name";
                problems.add(new Problem(experiment.location(), "the name '" + experiment.name() + "' " + remedy));
            }
        }
        return problems;
    }
}
