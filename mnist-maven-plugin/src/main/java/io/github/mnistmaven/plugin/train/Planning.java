package io.github.mnistmaven.plugin.train;

import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.IdxDataset;
import io.github.mnistmaven.experiment.language.ExperimentReader;
import io.github.mnistmaven.experiment.language.LocatedExperiment;
import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.EngineChoice;
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
import java.util.Optional;

/** Reads and plans experiments, and finds every problem of all of them before anything runs. */
public final class Planning {
    private static final Location ENGINE = Location.of("mnist.engine");

    private final Path base;
    private final Optional<EngineChoice> engine;

    /**
     * @param base what messages name files relative to
     * @param engine the name of the engine that trains, whatever the experiments say; empty to leave it to them
     * @throws ExperimentException if there is no such engine
     */
    public Planning(Path base, Optional<String> engine) {
        this.base = base;
        this.engine = engine.map(name -> ExperimentReader.engine(name, ENGINE));
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
        if (!problems.isEmpty()) {
            throw new ExperimentException(problems);
        }
        return planned;
    }

    private PlannedExperiment plan(Path file) throws IOException {
        LocatedExperiment written = ExperimentReader.read(file, base);
        LocatedExperiment read =
                engine.map(choice -> written.withEngine(choice, ENGINE)).orElse(written);
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
                problems.add(new Problem(
                        experiment.location(),
                        "the name '" + experiment.name() + "' is taken by " + first.source()
                                + "; give it another name"));
            }
        }
        return problems;
    }
}
