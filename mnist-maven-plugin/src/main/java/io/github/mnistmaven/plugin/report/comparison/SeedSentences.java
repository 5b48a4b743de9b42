package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.analysis.Comparison;
import io.github.mnistmaven.experiment.analysis.Comparison.IncomparableException;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.util.List;
import java.util.Optional;

/** Experiments with several seeds, held against one of them in words. */
final class SeedSentences {

    private SeedSentences() {}

    /** The baseline's seeds against those of every other experiment; without such a baseline, those of the first. */
    static List<String> of(RunGroups groups) {
        List<SeedsRecord> experiments = groups.topLevel().stream()
                .flatMap(group -> group.seeds().stream())
                .map(seeds -> seeds.record())
                .toList();
        Optional<SeedsRecord> reference = experiments.stream().findFirst();
        return experiments.stream()
                .skip(1)
                .map(other -> sentence(reference.orElseThrow(), other))
                .toList();
    }

    private static String sentence(SeedsRecord reference, SeedsRecord other) {
        try {
            return Comparison.of(reference, other).sentence();
        } catch (IncomparableException e) {
            return e.getMessage() + ".";
        }
    }
}
