package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.record.Circumstances;
import io.github.mnistmaven.experiment.record.EvaluatedLayer;
import io.github.mnistmaven.experiment.record.EvaluatedModel;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.verdict.RunStatus;
import java.util.List;

/**
 * The page of an evaluation: what a model gives on test images, and nothing of how it was trained.
 *
 * @param headline what came out
 * @param checks the limits; none of it if there are none
 * @param confusion what was taken for what
 * @param classes how well each class is recognised
 * @param ink whether images are shown as ink on paper
 * @param mistakes misclassified test images, the most confident first
 * @param furtherMistakes those that follow, which not everybody wants to see
 * @param samples some test images of every class
 * @param confidence whether the model is as sure as it is right
 * @param selective when to ask a human; none of it if nothing of it was recorded
 * @param model where the model comes from
 * @param layers the network
 * @param data what it was tested on
 * @param circumstances when, where and how
 * @param command what evaluates it again; empty if nobody knows
 * @param record the record as JSON for the page's script element
 */
public record EvaluationPage(
        Headline headline,
        List<Checks> checks,
        Confusion confusion,
        ClassTable classes,
        boolean ink,
        List<TestImage> mistakes,
        List<TestImage> furtherMistakes,
        List<TestImage> samples,
        Confidence confidence,
        List<SelectiveView> selective,
        List<Fact> model,
        LayerTable layers,
        List<Fact> data,
        List<Fact> circumstances,
        String command,
        String record) {

    /** The page of an evaluation. */
    public static EvaluationPage of(EvaluationRecord record) {
        List<TestImage> mistakes = TestImage.of(record.mistakes(), record.tested());
        int worst = Math.min(TestImage.WORST_MISTAKES, mistakes.size());
        return new EvaluationPage(
                headline(record),
                record.check().limits().isEmpty() ? List.of() : List.of(Checks.of(record)),
                Confusion.of(record),
                ClassTable.of(record),
                record.tested().showsInk(),
                mistakes.subList(0, worst),
                mistakes.subList(worst, mistakes.size()),
                TestImage.of(record.samples(), record.tested()),
                Confidence.of(record),
                SelectiveView.of(record),
                model(record.model()),
                layers(record.model()),
                data(record),
                circumstances(record),
                record.circumstances().command(),
                EmbeddedJson.of(record));
    }

    private static Headline headline(EvaluationRecord record) {
        EvaluatedModel model = record.model();
        RunStatus standing = RunStatus.of(record);
        return new Headline(
                "Evaluation report",
                record.name(),
                "",
                standing == RunStatus.UNCHECKED ? List.of() : List.of(Headline.Badge.of(standing)),
                "",
                Headline.testAccuracy(record),
                List.of(),
                List.of(
                        new Fact("Model", model.name(), model.format() + ", " + model.producer()),
                        new Fact("Data", record.tested().source().name(), "its test images"),
                        new Fact(
                                "Parameters",
                                Format.count(model.parameters()),
                                "in " + model.layers().size() + " layers"),
                        new Fact("Duration", Format.duration(record.seconds()), "nothing was trained")));
    }

    private static List<Fact> model(EvaluatedModel model) {
        return List.of(
                Fact.of("Name", model.name()),
                Fact.of("Trained by", model.producer()),
                new Fact("File", model.file(), model.format()),
                Fact.of("Size", Format.count(model.bytes()) + " bytes"),
                Fact.of("SHA-256", model.sha256()),
                PreprocessingFact.of(model.preprocessing()));
    }

    private static LayerTable layers(EvaluatedModel model) {
        return new LayerTable(
                model.input().toString(),
                model.layers().stream().map(EvaluationPage::row).toList(),
                Format.count(model.parameters()));
    }

    private static LayerTable.Row row(EvaluatedLayer layer) {
        return LayerTable.Row.of(
                layer.depth(), layer.name(), layer.type(), layer.output().toString(), layer.parameters());
    }

    private static List<Fact> data(EvaluationRecord record) {
        TestData data = record.tested();
        return List.of(
                Fact.of("Source", data.source().name()),
                Fact.of("Images", data.image() + ", " + data.classes().size() + " classes"),
                Fact.of("Test", Format.count(data.testImages()) + " images"),
                Fact.of("SHA-256", record.dataFingerprint()));
    }

    private static List<Fact> circumstances(EvaluationRecord record) {
        Circumstances circumstances = record.circumstances();
        return List.of(
                Fact.of("Started", circumstances.startedAt()),
                Fact.of("Version", circumstances.version()),
                Fact.of("Java", circumstances.java()),
                Fact.of("System", circumstances.os()),
                Fact.of("Processor", circumstances.cpu()));
    }
}
