package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records of every version up to this one.
 *
 * @param file where they come from
 */
record RecordReader(JsonFile file) {

    /**
     * What {@code json} is a record of.
     *
     * @throws IOException if it is not a record, is of a version that is not known yet, or makes no sense
     */
    Recorded read(String json) throws IOException {
        RecordDocument document = RecordDocument.of(file.object(json), file);
        RecordPlace place = RecordPlace.of(file);
        return switch (document.kind()) {
            case RUN -> run(document.content(), place);
            case SEEDS -> seeds(document.content(), place);
            case SEEDS_WITH_RUNS -> seedRuns(document.content(), place);
            case EVALUATION -> evaluation(document.content(), place);
        };
    }

    private static RunRecord run(ObjectNode content, RecordPlace place) throws IOException {
        JsonNode plan = content.path("plan");
        String path = place.at("plan").path();
        RunRecord record = place.read(
                content, RunDefinition.RUN, (run, problems) -> new PlanCheck(run.plan(), path).check(plan, problems));
        new RecordCheck(record, place).check();
        return record;
    }

    private static EvaluationRecord evaluation(ObjectNode content, RecordPlace place) throws IOException {
        EvaluationRecord record = place.read(content, EvaluationDefinition.EVALUATION, (evaluation, problems) -> {});
        new EvaluationCheck(record, place).check();
        return record;
    }

    private static SeedsRecord seeds(ObjectNode content, RecordPlace place) throws IOException {
        SeedsRecord record = place.read(content, SeedsDefinition.SEEDS, (seeds, problems) -> {});
        new SeedsCheck(record, place).check();
        return record;
    }

    private SeedRuns seedRuns(ObjectNode content, RecordPlace place) throws IOException {
        SeedsRecord seeds =
                seeds(within(content.path("record"), RecordKind.SEEDS, place.at("record")), place.at("record"));
        List<RunRecord> members = new ArrayList<>();
        if (content.path("members") instanceof ArrayNode list) {
            for (JsonNode member : list) {
                RecordPlace one = place.at("members[" + members.size() + "]");
                members.add(run(within(member, RecordKind.RUN, one), one));
            }
        }
        SeedRuns runs = new SeedRuns(seeds, members);
        place.at("record").expect(runs.agree(), "must be what the runs in members give");
        return runs;
    }

    /** A record within another one, of its own version. */
    private ObjectNode within(JsonNode record, RecordKind kind, RecordPlace place) throws IOException {
        place.expect(record.isObject(), "must be a record");
        RecordDocument document = RecordDocument.of((ObjectNode) record, file);
        place.expect(document.kind() == kind, "must be a record of kind " + kind.keyword());
        return document.content();
    }
}
