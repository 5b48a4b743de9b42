package io.github.mnistmaven.plugin.experiments;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetException;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.planning.Remarks;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problem;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads and plans experiments, and finds every problem of all of them before anything runs. */
public final class Planning {
    private final ExperimentReader reader;
    private final ModelLocator models;
    private final DataLocator locator;

    /**
     * @param reader reads the experiments
     * @param models finds the trained models that they go on from
     * @param locator finds their data
     */
    public Planning(ExperimentReader reader, ModelLocator models, DataLocator locator) {
        this.reader = reader;
        this.models = models;
        this.locator = locator;
    }

    /**
     * What came of planning an experiment: either it is planned, or there are problems.
     *
     * @param file where it is written
     */
    public record Attempt(Path file, Optional<PlannedExperiment> planned, List<Problem> problems) {
        public Attempt {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Plans {@code files}.
     *
     * @throws ExperimentException with all problems of all files
     * @throws IOException if a data set can't be read, for another reason than that it is wrong
     */
    public List<PlannedExperiment> plan(List<Path> files) throws IOException {
        List<Attempt> attempts = attempt(files);
        throwIfAny(attempts.stream()
                .flatMap(attempt -> attempt.problems().stream())
                .toList());
        return attempts.stream().map(attempt -> attempt.planned().orElseThrow()).toList();
    }

    /**
     * Plans those of {@code files} that can be planned; all of them are accounted for, in their order.
     *
     * @throws IOException if a data set can't be read, for another reason than that it is wrong
     */
    public List<Attempt> attempt(List<Path> files) throws IOException {
        List<Attempt> attempts = new ArrayList<>();
        Map<String, Location> taken = new HashMap<>();
        for (Path file : files) {
            attempts.add(attempt(file, taken));
        }
        return attempts;
    }

    private Attempt attempt(Path file, Map<String, Location> taken) throws IOException {
        try {
            LocatedExperiment read = reader.read(file);
            PlannedExperiment planned = plan(file, read);
            takeName(read, taken);
            return new Attempt(file, Optional.of(planned), List.of());
        } catch (ExperimentException e) {
            return new Attempt(file, Optional.empty(), e.problems());
        }
    }

    private static void takeName(LocatedExperiment read, Map<String, Location> taken) {
        String name = read.experiment().name();
        Location place = read.origins().of("name");
        // runs of the same name would share a directory, as would, on some file systems, a name in other case
        Location first = taken.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
        if (first != null) {
            String remedy = first.equals(place)
                    ? "would be that of several experiments; name one with -Dexperiment=<file>"
                    : "is taken by " + first.source() + "; give it another name";
            throw new ExperimentException(place, "the name '" + name + "' " + remedy);
        }
    }

    /**
     * Reads {@code files} without planning them.
     *
     * @throws ExperimentException with all problems of all files
     */
    public List<LocatedExperiment> read(List<Path> files) {
        List<LocatedExperiment> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Location> taken = new HashMap<>();
        for (Path file : files) {
            try {
                LocatedExperiment one = reader.read(file);
                takeName(one, taken);
                read.add(one);
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

    private PlannedExperiment plan(Path file, LocatedExperiment read) throws IOException {
        DatasetFacts facts = facts(file, read);
        TrainingPlan plan = Planner.plan(read.experiment(), read.origins(), facts, models.of(file));
        List<Problem> remarks = new ArrayList<>(Remarks.of(plan, read.origins()));
        facts.remarks().forEach(remark -> remarks.add(new Problem(placeOfData(read), remark)));
        return new PlannedExperiment(file, read.origins().files().get(0), read.experiment(), plan, remarks);
    }

    private DatasetFacts facts(Path file, LocatedExperiment read) throws IOException {
        DataSource source = read.experiment().data().dataset();
        Optional<DatasetFacts> known = Datasets.known(source);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            Dataset dataset = Datasets.open(source, locator.locateOthers(source, file));
            // damage is found before anything runs
            dataset.check();
            return dataset.facts();
        } catch (DatasetException | InvalidPathException e) {
            throw new ExperimentException(placeOfData(read), e.getMessage());
        }
    }

    private static Location placeOfData(LocatedExperiment read) {
        return read.origins()
                .of("data.dataset." + read.experiment().data().dataset().kind());
    }
}
