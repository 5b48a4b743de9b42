package io.github.mnistmaven.experiment.inspection;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.io.Versioned;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.DataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Inspections as {@code inspection.json}. */
public final class InspectionJson {
    /** The version of the format. */
    public static final int SCHEMA = 1;

    /** Of findings of one kind; the CSV has more. */
    private static final int MOST_OF_KIND = 1_000;

    private static final String FINGERPRINT = "data_fingerprint";
    private static final String FIGURES = "figures";
    private static final String ADVICE = "delete it and run mnist:inspect again";

    private InspectionJson() {}

    /** What of an inspection limits are held against. */
    public record Stored(String dataFingerprint, Map<DataFigure, Double> figures) {}

    @JsonPropertyOrder({Versioned.KEY, FINGERPRINT})
    private record Document(
            String dataFingerprint,
            DataSource source,
            List<Integer> image,
            List<String> classes,
            List<SetSummary> sets,
            double brightness,
            Map<DataFigure, Double> figures,
            Map<FindingKind, Integer> counts,
            int unfinished,
            List<BrokenFile> broken,
            List<Entry> findings)
            implements Versioned {
        @Override
        public int schema() {
            return SCHEMA;
        }
    }

    private record Entry(
            FindingKind kind, InspectedImage image, Optional<InspectedImage> other, Optional<Double> value) {
        static Entry of(Finding finding) {
            OptionalDouble value = finding.value();
            return new Entry(
                    finding.kind(),
                    finding.image(),
                    finding.other(),
                    value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty());
        }
    }

    public static String of(Inspection inspection) {
        return Json.pretty(new Document(
                inspection.dataFingerprint(),
                inspection.source(),
                inspection.image().dimensions(),
                inspection.classes(),
                inspection.sets(),
                inspection.brightness(),
                inspection.figures(),
                inspection.counts(),
                inspection.unfinished(),
                inspection.broken().stream().limit(MOST_OF_KIND).toList(),
                Stream.of(FindingKind.values())
                        .flatMap(kind -> inspection.findings(kind).stream().limit(MOST_OF_KIND))
                        .map(Entry::of)
                        .toList()));
    }

    /**
     * Reads what limits are held against.
     *
     * @throws IOException if there is no such file, or it is damaged or of a later version
     */
    public static Stored read(Path path) throws IOException {
        JsonFile file = new JsonFile(path, ADVICE);
        ObjectNode object = file.object(file.text());
        file.require(JsonFile.schema(object).isPresent(), "has no schema");
        file.requireKnown(JsonFile.schema(object).getAsInt(), SCHEMA, "inspection");
        JsonNode fingerprint = object.path(FINGERPRINT);
        file.require(fingerprint.isString(), "has no " + FINGERPRINT);
        Map<DataFigure, Double> figures = new EnumMap<>(DataFigure.class);
        for (DataFigure figure : DataFigure.values()) {
            JsonNode value = object.path(FIGURES).path(figure.keyword());
            file.require(
                    value.isNumber()
                            && value.doubleValue() >= figure.unit().smallest()
                            && value.doubleValue() <= figure.unit().largest(),
                    "has no sensible " + FIGURES + "." + figure.keyword());
            figures.put(figure, value.doubleValue());
        }
        return new Stored(fingerprint.stringValue(), figures);
    }
}
