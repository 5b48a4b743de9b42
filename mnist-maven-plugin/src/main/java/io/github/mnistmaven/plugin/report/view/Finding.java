package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.analysis.Diagnosis;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that the figures of a run say, and the rule by which they do.
 *
 * @param style how good or bad that is: a verdict's keyword, or a direction
 * @param words the finding in a word or two
 * @param evidence the rest of the sentence
 * @param rule when this is said
 */
public record Finding(String style, String words, String evidence, String rule) {

    static List<Finding> of(RunRecord record, Optional<Difference> difference) {
        List<Finding> findings = new ArrayList<>();
        Diagnosis diagnosis = Diagnosis.of(record);
        findings.add(new Finding(
                diagnosis.verdict().keyword(),
                diagnosis.verdict().words(),
                Format.withUnits(diagnosis.evidence()) + ".",
                diagnosis.verdict().rule()));
        difference.ifPresent(
                found -> findings.add(new Finding(found.direction(), words(found), found.sentence(), Difference.RULE)));
        if (record.plan().data().validatesOnTest()) {
            findings.add(new Finding(
                    "weak",
                    "Flattered",
                    Selection.SENTENCE,
                    "The experiment validates on the test set (data.validation: test)."));
        }
        return List.copyOf(findings);
    }

    private static String words(Difference difference) {
        return switch (difference.direction()) {
            case "better" -> "Better";
            case "worse" -> "Worse";
            default -> difference.value().isEmpty() ? "Not comparable" : "No difference";
        };
    }
}
