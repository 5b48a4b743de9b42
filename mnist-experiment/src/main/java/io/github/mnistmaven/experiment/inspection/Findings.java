package io.github.mnistmaven.experiment.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings: counts all of them, and keeps as many of each kind as somebody may want to go through. */
final class Findings {
    static final int MOST_OF_KIND = 100_000;

    private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
    private final Map<FindingKind, List<Finding>> kept = new EnumMap<>(FindingKind.class);

    void add(Finding finding) {
        counts.merge(finding.kind(), 1, Integer::sum);
        List<Finding> ofKind = kept.computeIfAbsent(finding.kind(), kind -> new ArrayList<>());
        if (ofKind.size() < MOST_OF_KIND) {
            ofKind.add(finding);
        }
    }

    int count(FindingKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Those that were kept, by their kind, in the order in which they were added. */
    List<Finding> all() {
        return kept.values().stream().flatMap(List::stream).toList();
    }
}
