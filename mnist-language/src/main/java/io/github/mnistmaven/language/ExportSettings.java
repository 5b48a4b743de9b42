package io.github.mnistmaven.language;

import io.github.mnistmaven.language.composition.Assignments;
import io.github.mnistmaven.language.definition.Assignment;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.format.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a build says of exports.
 *
 * @param formats the words for the formats; empty if it says nothing of them
 * @param preprocess whether ONNX files scale pixels, as it is written; empty if it says nothing of it
 */
public record ExportSettings(List<String> formats, Optional<String> preprocess) {
    private static final String FORMATS = "formats";
    private static final String PREPROCESS = "onnx.preprocess";

    public ExportSettings {
        formats = List.copyOf(formats);
    }

    /** The same as values in place of an experiment's own. */
    public List<Assignment> assignments() {
        return assignments("export.");
    }

    /**
     * What is exported to where no experiment says anything.
     *
     * @throws io.github.mnistmaven.language.problem.ExperimentException if there is no such format or option; carries
     *     every problem
     */
    public Export export() {
        Problems problems = new Problems();
        YamlValue.Mapping written = YamlValue.mapping(Map.of());
        for (Assignment assignment : assignments("")) {
            written = assignment.applyTo(ExportSection.EXPORT, written, problems);
        }
        Optional<Export> export = ExportSection.EXPORT.read(written, Scope.of(written, problems));
        problems.throwIfAny();
        return export.orElseThrow();
    }

    private List<Assignment> assignments(String section) {
        List<Assignment> assignments = new ArrayList<>();
        if (!formats.isEmpty()) {
            assignments.add(Assignments.ofWords("mnist.formats", section + FORMATS, formats));
        }
        preprocess.ifPresent(
                value -> assignments.add(Assignments.ofPlain("mnist.onnx.preprocess", section + PREPROCESS, value)));
        return assignments;
    }
}
