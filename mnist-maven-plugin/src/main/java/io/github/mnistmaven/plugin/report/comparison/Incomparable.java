package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What keeps figures of runs from being compared: other data, or other parts of them. */
final class Incomparable {
    private static final int MOST_NAMES = 6;

    private final RunGroups compared;
    private final List<String> sentences = new ArrayList<>();

    private Incomparable(RunGroups compared) {
        this.compared = compared;
    }

    /** A sentence a reason, with the runs that it is about; none if all figures can be compared. */
    static List<String> sentences(RunGroups compared) {
        Incomparable incomparable = new Incomparable(compared);
        incomparable.tests();
        incomparable.selection();
        incomparable.splits();
        return List.copyOf(incomparable.sentences);
    }

    private void tests() {
        Map<TestSet, List<RunGroup>> groups = groups(compared.topLevel(), RunGroup::testSet);
        TestSet common = compared.testSet().orElse(null);
        groups.forEach((testSet, group) -> {
            if (!testSet.equals(common)) {
                TestData data = group.get(0).first().tested();
                sentences.add("Tested on other images or classes ("
                        + data.source().name() + ", "
                        + Format.count(data.testImages())
                        + ") than " + compared.baseline().map(RunGroup::name).orElse("the others")
                        + ", so that neither accuracies nor losses can be compared: " + names(group) + ".");
            }
        });
    }

    private void selection() {
        List<RunGroup> onTest =
                compared.topLevel().stream().filter(one -> !one.isFair()).toList();
        if (!onTest.isEmpty()) {
            sentences.add("Validated on the test set (validation: test), so that test accuracy is not a fair estimate: "
                    + names(onTest) + ".");
        }
    }

    private void splits() {
        List<RunGroup> trained =
                compared.topLevel().stream().filter(one -> !one.isEvaluation()).toList();
        Map<String, List<RunGroup>> counts = groups(trained, one -> {
            DataPlan data = one.runs().get(0).plan().data();
            return data.validatesOnTest()
                    ? "the test set"
                    : Format.count(data.validationImages())
                            + data.limit().stream()
                                    .mapToObj(limit -> " of " + Format.count(limit))
                                    .collect(Collectors.joining());
        });
        if (counts.size() > 1) {
            sentences.add("Validated on other numbers of images, so that validation figures can't be compared: "
                    + listed(counts) + ".");
        }
        List<RunGroup> heldOut = trained.stream().filter(RunGroup::isFair).toList();
        Map<String, List<RunGroup>> seeds = groups(
                heldOut,
                one -> one.runs().stream()
                        .map(RunRecord::plan)
                        .map(plan -> String.valueOf(plan.training().seed()))
                        .collect(Collectors.joining(", ", one.records().size() > 1 ? "seeds " : "seed ", "")));
        if (seeds.size() > 1) {
            sentences.add("Another seed holds out other images, so that validation figures differ by chance as well: "
                    + listed(seeds) + ".");
        }
    }

    private static <K> Map<K, List<RunGroup>> groups(List<RunGroup> compared, Function<RunGroup, K> key) {
        return compared.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static String listed(Map<String, List<RunGroup>> groups) {
        return groups.entrySet().stream()
                .limit(MOST_NAMES)
                .map(group -> group.getKey() + " (" + names(group.getValue()) + ")")
                .collect(Collectors.joining("; ", "", groups.size() > MOST_NAMES ? "; and more" : ""));
    }

    private static String names(List<RunGroup> group) {
        int more = group.size() - MOST_NAMES;
        return group.stream().limit(MOST_NAMES).map(RunGroup::name).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
