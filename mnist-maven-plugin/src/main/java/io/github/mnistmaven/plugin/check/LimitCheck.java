package io.github.mnistmaven.plugin.check;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.Experiment;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.text.Home;
import io.github.mnistmaven.experiment.text.LocalPaths;
import io.github.mnistmaven.experiment.text.ShownPath;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.plugin.check.CheckedExperiment.UnusableRun;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.inspect.InspectionFiles;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds runs against the limits in their records. */
public final class LimitCheck {
    private final Path base;
    private final Runs runs;
    private final Console console;

    /**
     * @param base what messages name files relative to
     * @param runs the runs of the project; their directory receives a JUnit report per experiment
     * @param console told of each limit that is kept
     */
    public LimitCheck(Path base, Runs runs, Console console) {
        this.base = base;
        this.runs = runs;
        this.console = console;
    }

    /**
     * Holds the runs of {@code experiments} against their limits, and reports on all of them as JUnit does. The limits
     * are those in the record of the run; of an experiment it counts how its runs are called.
     *
     * @throws LimitsMissedException if a limit is missed, or a record is missing or can't be read; says all of it
     * @throws IOException if a report can't be written
     */
    public void check(List<LocatedExperiment> experiments) throws LimitsMissedException, IOException {
        List<CheckedExperiment> checked = new ArrayList<>();
        for (LocatedExperiment experiment : experiments) {
            CheckedExperiment one = check(experiment);
            JUnitReport.write(one, runs.outputDirectory());
            checked.add(one);
        }
        LimitsMissedException.throwIfAny(checked);
    }

    private CheckedExperiment check(LocatedExperiment located) {
        Experiment experiment = located.experiment();
        List<CheckedLimit> limits = new ArrayList<>();
        List<UnusableRun> unusable = new ArrayList<>();
        List<RunRecord> checked = new ArrayList<>();
        int seeds = experiment.training().seeds().size();
        if (seeds > 0) {
            console.info(experiment.name() + ": the runs of all seeds are checked, each for itself: " + seeds);
        }
        for (String name : runsOf(experiment)) {
            RunDirectory run = runs.of(name);
            try {
                Optional<RunRecord> record = StoredRecords.run(run);
                if (record.isPresent()) {
                    checked.add(record.get());
                    limits.addAll(check(name, record.get(), experiment.check()));
                } else {
                    unusable.add(UnusableRun.ofRecord(
                            name, missing(located.origins().files().get(0), run)));
                }
            } catch (IOException e) {
                // the JUnit report has it too, which servers publish
                String reason = new LocalPaths(base, Home.ofUser()).hiddenIn(String.valueOf(e.getMessage()));
                unusable.add(UnusableRun.ofRecord(name, reason));
            }
        }
        // the runs of an experiment are of the same data
        for (RunRecord record : checked.subList(0, Math.min(1, checked.size()))) {
            String file = located.origins().files().get(0);
            new DataLimitCheck(new InspectionFiles(runs), console)
                    .check(experiment.name(), file, record)
                    .addTo(limits, unusable);
        }
        return new CheckedExperiment(experiment.name(), limits, unusable);
    }

    private static List<String> runsOf(Experiment experiment) {
        List<Long> seeds = experiment.training().seeds();
        return seeds.isEmpty()
                ? List.of(experiment.name())
                : seeds.stream()
                        .map(seed -> TrainingPlan.nameOf(experiment.name(), seed))
                        .toList();
    }

    private List<CheckedLimit> check(String run, RunRecord record, Check declared) {
        Check check = record.plan().check();
        if (!check.equals(declared)) {
            console.warn(run + ": the limits of the experiment changed since this run; mnist:train takes them over");
        } else if (check.limits().isEmpty() && check.dataLimits().isEmpty()) {
            console.info(run + ": no limits, nothing to check");
        }
        List<CheckedLimit> checked = CheckedLimit.all(run, record);
        checked.stream().filter(CheckedLimit::holds).forEach(limit -> console.info(run + ": " + limit.sentence()));
        return checked;
    }

    private String missing(String file, RunDirectory run) {
        return "there is no " + ShownPath.of(run.record(), base) + "; train it first, with mnist:train -Dexperiment="
                + file;
    }
}
