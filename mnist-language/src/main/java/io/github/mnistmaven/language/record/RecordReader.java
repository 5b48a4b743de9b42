package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.analysis.SeedRuns;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RecordKind;
import io.github.mnistmaven.experiment.record.Recorded;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.SeedsRecord;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.problem.ExperimentException;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records of every version up to this one.
 *
 * @param file where they come from
 */
record RecordReader(JsonFile file) {
    private static final String PLAN = "plan";

    /**
     * What {@code json} is a record of.
     *
     * @throws IOException if it is not a record, is of a version that is not known yet, or makes no sense
     */
    Recorded read(String json) throws IOException {
        RecordDocument document = RecordDocument.of(file.object(json), file);
        return switch (document.kind()) {
            case RUN -> run(document.content());
            case SEEDS -> seeds(document.content());
            case SEEDS_WITH_RUNS -> seedRuns(document.content());
        };
    }

    private RunRecord run(ObjectNode content) throws IOException {
        checkPlan(content);
        RunRecord record = file.read(content, RunRecord.class);
        new RecordCheck(record, file).check();
        return record;
    }

    /** Whether the plan is one of the language, and says of its layers what planning makes of them. */
    private void checkPlan(ObjectNode content) throws IOException {
        JsonNode json = content.path(PLAN);
        Location place = Location.of(PLAN);
        YamlValue value = JsonValues.of(json, place);
        Problems problems = new Problems();
        try {
            Optional<TrainingPlan> plan =
                    PlanDefinition.PLAN.read(value, Scope.of(value, problems).key(PLAN, value));
            plan.ifPresent(read -> new PlanCheck(read, PLAN).check(problems));
            // written again it is the same: nothing is missing, unknown or abbreviated
            plan.flatMap(read -> TreeDifference.of(PLAN, Json.tree(read), json))
                    .ifPresent(difference -> problems.add(place, difference));
            problems.throwIfAny();
        } catch (ExperimentException e) {
            throw file.damaged(e.problems().get(0).message(), null);
        }
    }

    private SeedsRecord seeds(ObjectNode content) throws IOException {
        SeedsRecord record = file.read(content, SeedsRecord.class);
        new SeedsCheck(record, file).check();
        return record;
    }

    private SeedRuns seedRuns(ObjectNode content) throws IOException {
        List<RunRecord> members = new ArrayList<>();
        for (JsonNode member : content.path("members")) {
            members.add(run(within(member, RecordKind.RUN)));
        }
        SeedRuns runs = new SeedRuns(seeds(within(content.path("record"), RecordKind.SEEDS)), members);
        file.require(runs.agree(), "tells of other runs than those in it");
        return runs;
    }

    /** A record within another one, of its own version. */
    private ObjectNode within(JsonNode record, RecordKind kind) throws IOException {
        file.require(record.isObject(), "lacks a record of the runs it is of");
        RecordDocument document = RecordDocument.of((ObjectNode) record, file);
        file.require(document.kind() == kind, "has a record of another kind in it than " + kind.keyword());
        return document.content();
    }
}
