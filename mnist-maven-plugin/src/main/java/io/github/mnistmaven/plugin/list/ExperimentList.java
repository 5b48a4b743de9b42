package io.github.mnistmaven.plugin.list;

import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.experiments.Planning;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.text.Columns;
import io.github.mnistmaven.plugin.text.Columns.Align;
import io.github.mnistmaven.plugin.text.Counts;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Experiments and what came of them, as a table of plain text. */
public final class ExperimentList {
    private static final Columns COLUMNS =
            new Columns(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.LEFT);

    private final Runs runs;
    private final LastRun lastRun;

    /**
     * @param runs the runs of the project
     * @param zone the time zone of the reader
     */
    public ExperimentList(Runs runs, ZoneId zone) {
        this.runs = runs;
        this.lastRun = new LastRun(zone);
    }

    /**
     * A line per experiment, by name, below a line of headings; an experiment with several seeds has one per seed, and
     * one for all of them once they are finished.
     */
    public List<String> of(List<Planning.Attempt> experiments) {
        return lines(experiments.stream().flatMap(this::entries));
    }

    /**
     * The same for all experiments of a project, and the runs that have none any more.
     *
     * @throws IOException if the runs can't be listed
     */
    public List<String> ofAll(List<Planning.Attempt> experiments) throws IOException {
        Set<String> taken = experiments.stream().flatMap(ExperimentList::runsOf).collect(Collectors.toSet());
        // what runs they make nobody knows, one for each of several seeds perhaps
        Set<String> invalid = experiments.stream()
                .filter(attempt -> attempt.planned().isEmpty())
                .map(ExperimentList::name)
                .collect(Collectors.toSet());
        Set<String> named = Stream.concat(
                        invalid.stream(),
                        experiments.stream()
                                .flatMap(attempt -> attempt.planned().stream())
                                .map(PlannedExperiment::name))
                .collect(Collectors.toSet());
        Stream<Entry> left = runs.all().stream()
                .filter(run -> !taken.contains(runs.nameOf(run)))
                .filter(run -> !invalid.contains(runs.nameOf(run).split("/", 2)[0]))
                .map(run -> lastRun.ofNone(runs.nameOf(run), run));
        Stream<Entry> leftOfSeeds = runs.ofSeeds().stream()
                .filter(directory -> !named.contains(runs.nameOf(directory)))
                .map(directory -> lastRun.ofNoSeeds(runs.nameOf(directory), directory));
        return lines(Stream.of(experiments.stream().flatMap(this::entries), left, leftOfSeeds)
                .flatMap(Function.identity()));
    }

    private static List<String> lines(Stream<Entry> unsorted) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.HEADER);
        unsorted.sorted(Comparator.comparing(Entry::name)).forEach(entries::add);
        return COLUMNS.lines(entries.stream().map(Entry::cells).toList());
    }

    private Stream<Entry> entries(Planning.Attempt attempt) {
        if (attempt.planned().isEmpty()) {
            return Stream.of(Entry.without(
                    name(attempt),
                    Counts.of(attempt.problems().size(), "problem") + ", see mnist:validate",
                    attempt.problems().get(0).toString()));
        }
        PlannedExperiment planned = attempt.planned().get();
        Stream<Entry> members =
                planned.members().stream().map(member -> lastRun.of(member.plan(), runs.of(member.name())));
        return planned.experiment().training().seeds().isEmpty()
                ? members
                : Stream.concat(lastRun.ofSeeds(planned.plan(), runs.of(planned.name())).stream(), members);
    }

    private static Stream<String> runsOf(Planning.Attempt attempt) {
        return attempt.planned().stream()
                .flatMap(planned -> planned.members().stream())
                .map(PlannedExperiment::name);
    }

    /** The name of an experiment with problems, of which nobody knows more than its file's name. */
    private static String name(Planning.Attempt attempt) {
        return ExperimentReader.nameOf(attempt.file());
    }
}
