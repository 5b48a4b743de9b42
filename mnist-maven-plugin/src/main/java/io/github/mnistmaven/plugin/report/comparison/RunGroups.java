package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.view.FinishedRun;
import io.github.mnistmaven.plugin.report.view.FinishedSeeds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All that is compared, in the order of the table: the baseline first, and each experiment before its runs.
 *
 * @param all every run, and every experiment with several seeds
 * @param baseline what the others are compared with; empty if there is nothing of that name
 */
record RunGroups(List<RunGroup> all, Optional<RunGroup> baseline) {

    RunGroups {
        all = List.copyOf(all);
    }

    static RunGroups of(ComparedRuns compared) {
        List<RunGroup> all = new ArrayList<>();
        Set<String> added = new HashSet<>();
        List<FinishedRun> runs = compared.runs();
        for (int place = 0; place < runs.size(); place++) {
            FinishedRun run = runs.get(place);
            String name = run.record().name();
            for (FinishedSeeds seeds : compared.experiments()) {
                if (seeds.has(name) && added.add(seeds.runs().record().name())) {
                    all.add(of(seeds, runs));
                }
            }
            Optional<String> experiment = compared.experiments().stream()
                    .filter(seeds -> seeds.has(name))
                    .map(seeds -> seeds.runs().record().name())
                    .findFirst();
            all.add(new RunGroup(
                    name,
                    run.record() instanceof RunRecord trained ? trained.plan().description() : "",
                    run.link(),
                    List.of(place),
                    List.of(run.record()),
                    Optional.empty(),
                    experiment));
        }
        Optional<RunGroup> baseline = all.stream()
                .filter(group -> group.name().equals(compared.baseline()))
                .findFirst();
        return new RunGroups(baseline.map(first -> ahead(first, all)).orElse(all), baseline);
    }

    private static RunGroup of(FinishedSeeds seeds, List<FinishedRun> runs) {
        return new RunGroup(
                seeds.runs().record().name(),
                seeds.runs().record().description(),
                seeds.link(),
                IntStream.range(0, runs.size())
                        .filter(place -> seeds.has(runs.get(place).record().name()))
                        .boxed()
                        .toList(),
                List.copyOf(seeds.runs().members()),
                Optional.of(seeds.runs()),
                Optional.empty());
    }

    private static List<RunGroup> ahead(RunGroup baseline, List<RunGroup> all) {
        Map<Boolean, List<RunGroup>> parts = all.stream()
                .collect(Collectors.partitioningBy(one -> one.name().equals(baseline.name())
                        || one.experiment().filter(baseline.name()::equals).isPresent()));
        return Stream.concat(parts.get(true).stream(), parts.get(false).stream())
                .toList();
    }

    boolean isBaseline(RunGroup group) {
        return baseline.filter(one -> one.name().equals(group.name())).isPresent();
    }

    /** Those that are compared with one another: experiments in place of their runs. */
    List<RunGroup> topLevel() {
        return all.stream().filter(group -> group.experiment().isEmpty()).toList();
    }

    /** The runs alone, in their order. */
    List<RunGroup> runs() {
        return all.stream().filter(group -> group.seeds().isEmpty()).toList();
    }

    /** What the baseline was tested on; without one, what most were tested on; empty if there is nothing at all. */
    Optional<TestSet> testSet() {
        return baseline.map(RunGroup::testSet).or(this::mostFrequent);
    }

    private Optional<TestSet> mostFrequent() {
        Map<TestSet, Integer> counts = new LinkedHashMap<>();
        runs().forEach(run -> counts.merge(run.testSet(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<TestSet, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(TestSet::fingerprint))))
                .map(Map.Entry::getKey);
    }

    /** Those whose figures are compared: on the same images, chosen without them, trained on all of the data. */
    List<RunGroup> comparable() {
        Optional<TestSet> common = testSet();
        return topLevel().stream()
                .filter(group -> group.isFair() && group.isRepresentative())
                .filter(group -> common.filter(group.testSet()::equals).isPresent())
                .toList();
    }
}
