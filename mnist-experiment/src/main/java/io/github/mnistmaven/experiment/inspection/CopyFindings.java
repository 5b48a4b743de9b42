package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.model.DataSplit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What equal and nearly equal images mean: copies within a split, leaks between splits, labels that conflict. */
record CopyFindings(InspectedData data, Findings findings) {

    void addExact(ExactCopies copies) {
        copies.groups().forEach(this::addGroup);
    }

    private void addGroup(List<Integer> group) {
        int first = group.get(0);
        Map<DataSplit, Integer> firstOfSplit = new EnumMap<>(DataSplit.class);
        for (int image : group) {
            DataSplit split = data.split(image);
            Integer before = firstOfSplit.putIfAbsent(split, image);
            if (before != null) {
                add(FindingKind.DUPLICATE, image, before, OptionalDouble.empty());
            }
            if (split != data.split(first)) {
                add(FindingKind.LEAK, image, first, OptionalDouble.empty());
            }
        }
        group.stream()
                .filter(image -> data.label(image) != data.label(first))
                .findFirst()
                .ifPresent(image -> add(FindingKind.CONFLICTING_LABELS, image, first, OptionalDouble.empty()));
    }

    /** Of several nearly equal images in other splits the nearest counts. */
    void addNear(NearCopies copies) {
        Comparator<NearCopies.Pair> nearestFirst = Comparator.comparingDouble(NearCopies.Pair::distance)
                .thenComparingInt(NearCopies.Pair::later)
                .thenComparingInt(NearCopies.Pair::earlier);
        Set<Integer> leaked = new HashSet<>();
        copies.pairs().stream().sorted(nearestFirst).forEach(pair -> {
            boolean isWithin = data.split(pair.earlier()) == data.split(pair.later());
            if (isWithin || leaked.add(pair.later())) {
                add(
                        isWithin ? FindingKind.NEAR_DUPLICATE : FindingKind.NEAR_LEAK,
                        pair.later(),
                        pair.earlier(),
                        OptionalDouble.of(pair.distance()));
            }
        });
    }

    private void add(FindingKind kind, int image, int other, OptionalDouble value) {
        findings.add(new Finding(kind, data.image(image), Optional.of(data.image(other)), value));
    }
}
