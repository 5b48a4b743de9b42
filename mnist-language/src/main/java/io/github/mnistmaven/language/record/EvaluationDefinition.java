package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.Pass;
import io.github.mnistmaven.experiment.protocol.Launch;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Circumstances;
import io.github.mnistmaven.experiment.record.Confidences;
import io.github.mnistmaven.experiment.record.EvaluatedModel;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.language.PlanTypes;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;

/** The record of an evaluation, but for its version and its kind. */
final class EvaluationDefinition {
    static final Construct<EvaluationRecord> EVALUATION = evaluation();

    private EvaluationDefinition() {}

    private static Construct<EvaluationRecord> evaluation() {
        Key<EvaluationRecord, String> name =
                Key.required("name", RecordTypes.NAME, EvaluationRecord::name, "The evaluation's name.");
        Key<EvaluationRecord, String> data = TestedKeys.fingerprint();
        Key<EvaluationRecord, TestData> tested =
                Key.required("tested", testData(), EvaluationRecord::tested, "What the model was tested on.");
        Key<EvaluationRecord, Check> check = Key.required(
                "check", PlanTypes.CHECK, EvaluationRecord::check, "The limits that the evaluation is held against.");
        Key<EvaluationRecord, Scores> scores =
                Key.required("scores", scores(), EvaluationRecord::scores, "What was measured on the test images.");
        Key<EvaluationRecord, Double> seconds =
                Key.required("seconds", RecordTypes.SECONDS, EvaluationRecord::seconds, "Wall time of the evaluation.");
        Key<EvaluationRecord, List<List<Integer>>> matrix = TestedKeys.matrix();
        Key<EvaluationRecord, Answers> answers = TestedKeys.answers();
        Key<EvaluationRecord, Calibration> calibration = TestedKeys.calibration();
        Key<EvaluationRecord, Confidences> confidences = TestedKeys.confidences();
        Key<EvaluationRecord, List<Prediction>> samples = TestedKeys.samples();
        Key<EvaluationRecord, List<Prediction>> mistakes = TestedKeys.mistakes();
        Key<EvaluationRecord, EvaluatedModel> model = Key.required(
                "model",
                EvaluatedModelDefinition.MODEL,
                EvaluationRecord::model,
                EvaluatedModelDefinition.MODEL.description());
        Key<EvaluationRecord, Circumstances> circumstances =
                Key.required("circumstances", circumstances(), EvaluationRecord::circumstances, "When, where and how.");
        return Construct.of(
                "evaluation",
                EvaluationRecord.class,
                "What is known of a model that was tested and not trained.",
                List.of(
                        name,
                        data,
                        tested,
                        check,
                        scores,
                        seconds,
                        matrix,
                        answers,
                        calibration,
                        confidences,
                        samples,
                        mistakes,
                        model,
                        circumstances),
                values -> new EvaluationRecord(
                        values.get(name),
                        values.get(data),
                        values.get(tested),
                        values.get(check),
                        values.get(scores),
                        values.get(seconds),
                        TestedKeys.matrix(
                                values.find(matrix),
                                values.get(answers),
                                values.get(tested).classes().size()),
                        values.get(answers),
                        values.get(calibration),
                        values.find(confidences),
                        values.get(samples),
                        values.get(mistakes),
                        values.get(model),
                        values.get(circumstances)));
    }

    private static Construct<TestData> testData() {
        Key<TestData, DataSource> source = Key.required(
                "source",
                PlanTypes.DATA_SOURCE,
                TestData::source,
                "The data set as an experiment or the build names it.");
        Key<TestData, List<Integer>> image = Key.required(
                "image", Lengths.IMAGE, data -> data.image().dimensions(), "Height, width and channels of an image.");
        Key<TestData, List<String>> classes = Key.required(
                "classes",
                DataPlanDefinition.CLASSES,
                TestData::classes,
                "The names of the classes, in the order of their labels.");
        Key<TestData, Integer> images =
                Key.required("test_images", DataPlanDefinition.IMAGES, TestData::testImages, "Images of the test set.");
        return Construct.of(
                "test_data",
                TestData.class,
                "What a model was tested on, described and counted.",
                List.of(source, image, classes, images),
                values -> new TestData(
                        values.get(source), new Shape(values.get(image)), values.get(classes), values.get(images)));
    }

    private static Construct<Scores> scores() {
        MetricKeys<Scores> metrics = MetricKeys.of(Pass.TEST);
        return Construct.of(
                        "scores",
                        Scores.class,
                        "A pass over the test images.",
                        metrics.all(),
                        values -> metrics.scores(Pass.TEST, values))
                .withOthers(RecordTypes.NUMBER);
    }

    private static Construct<Circumstances> circumstances() {
        Key<Circumstances, String> version = Key.required(
                "version", RecordTypes.NAME, Circumstances::version, "The version of this project that evaluated.");
        Key<Circumstances, String> java =
                Key.required("java", RecordTypes.NAME, Circumstances::java, "The JVM's name and version.");
        Key<Circumstances, String> os = Key.required(
                "os", RecordTypes.NAME, Circumstances::os, "The operating system's name, version and architecture.");
        Key<Circumstances, String> cpu = Key.required(
                "cpu", RecordTypes.NAME, Circumstances::cpu, "The processor's name, as the operating system gives it.");
        Key<Circumstances, String> started =
                Key.required("started_at", RecordTypes.NAME, Circumstances::startedAt, "When, ISO 8601 in UTC.");
        Key<Circumstances, String> command = Key.required(
                "command",
                new Text(Launch.LONGEST_COMMAND),
                Circumstances::command,
                "What to enter in the project's directory to do it again; empty if nobody knows.");
        return Construct.of(
                "circumstances",
                Circumstances.class,
                "When, where and how a model was evaluated.",
                List.of(version, java, os, cpu, started, command),
                values -> new Circumstances(
                        values.get(version),
                        values.get(java),
                        values.get(os),
                        values.get(cpu),
                        values.get(started),
                        values.get(command)));
    }
}
