package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.io.Csv;
import java.util.ArrayList;
import java.util.List;

/** The findings of an inspection, a line each, the gravest first; for whoever cleans up. */
public final class InspectionCsv {

    private InspectionCsv() {}

    public static String of(Inspection inspection) {
        StringBuilder csv = new StringBuilder(Csv.line(
                "finding",
                "split",
                "index",
                "name",
                "label",
                "class",
                "other_split",
                "other_index",
                "other_name",
                "other_label",
                "other_class",
                "value",
                "reason"));
        inspection
                .broken()
                .forEach(file -> csv.append(
                        Csv.line("broken", "", "", file.name(), "", "", "", "", "", "", "", "", file.reason())));
        for (Finding finding : inspection.findings()) {
            List<String> fields = new ArrayList<>(List.of(finding.kind().keyword()));
            fields.addAll(fields(finding.image(), inspection.classes()));
            fields.addAll(finding.other()
                    .map(other -> fields(other, inspection.classes()))
                    .orElse(List.of("", "", "", "", "")));
            fields.add(
                    finding.value().isPresent() ? String.valueOf(finding.value().getAsDouble()) : "");
            fields.add("");
            csv.append(Csv.line(fields));
        }
        return csv.toString();
    }

    private static List<String> fields(InspectedImage image, List<String> classes) {
        return List.of(
                image.split().keyword(),
                String.valueOf(image.index()),
                image.name(),
                String.valueOf(image.label()),
                classes.get(image.label()));
    }
}
