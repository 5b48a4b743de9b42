package io.github.mnistmaven.plugin.report;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.SentRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records that somebody wrote a long word without a space into, wherever a record may have any text. */
final class LongWords {
    private static final String WORD = "W".repeat(300);

    private LongWords() {}

    static RunRecord in(RunRecord record) throws IOException {
        ObjectNode json = Json.object(Json.line(record));
        for (String key : List.of("name", "digest", "data_fingerprint", "engine")) {
            json.put(key, WORD);
        }
        ObjectNode model = (ObjectNode) json.path("model");
        model.put("sha256", WORD);
        model.path("files").forEach(file -> ((ObjectNode) file).put("sha256", WORD));
        model.path("lacks").forEach(lack -> ((ObjectNode) lack).put("reason", WORD));
        ((ObjectNode) json.path("plan")).put("name", WORD).put("description", WORD);
        ArrayNode classes = (ArrayNode) json.path("plan").path("data").path("classes");
        for (int i = 0; i < classes.size(); i++) {
            classes.set(i, json.stringNode(WORD + i));
        }
        ObjectNode provenance = (ObjectNode) json.path("provenance");
        for (String key : List.copyOf(provenance.propertyNames())) {
            if (provenance.path(key).isString()) {
                provenance.put(key, WORD);
            }
        }
        return (RunRecord) new SentRecord(Path.of("sent.json")).read(Json.line(json));
    }
}
