package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.LabelIssue;
import io.github.mnistmaven.experiment.record.LabelIssues;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.ListType;
import java.util.List;
import java.util.Locale;

/** What a record says of labels that are probably wrong. */
final class LabelIssuesDefinition {
    static final Construct<LabelIssues> LABEL_ISSUES = labelIssues();

    private LabelIssuesDefinition() {}

    private static Construct<LabelIssues> labelIssues() {
        Key<LabelIssues, Integer> images =
                Key.required("images", RecordTypes.COUNT, LabelIssues::images, "How many images were looked at.");
        Key<LabelIssues, Integer> found = Key.required(
                "found",
                RecordTypes.COUNT,
                LabelIssues::found,
                "How many of them have labels that are probably wrong.");
        Key<LabelIssues, List<LabelIssue>> listed = Key.required(
                "listed",
                new ListType<>(labelIssue(), "images", 0, LabelIssues.MOST),
                LabelIssues::listed,
                "Some of these, the most certain first.");
        return Construct.of(
                "label_issues",
                LabelIssues.class,
                "Held-out images whose labels are probably wrong, by confident learning.",
                List.of(images, found, listed),
                values -> new LabelIssues(values.get(images), values.get(found), values.get(listed)));
    }

    private static Construct<LabelIssue> labelIssue() {
        KeywordType<DataSplit> splits = KeywordType.of(
                "data_split", DataSplit.class, split -> "the " + split.keyword().toLowerCase(Locale.ROOT) + " images");
        Key<LabelIssue, DataSplit> split =
                Key.required("split", splits, LabelIssue::split, "The images that it is one of.");
        Key<LabelIssue, Integer> index = Key.required(
                "index",
                RecordTypes.COUNT,
                LabelIssue::index,
                "Its place in the set of its file, from 0: one held out of the training set is counted there.");
        Key<LabelIssue, String> name =
                Key.required("name", RecordTypes.NAME, LabelIssue::name, "What people call it: its file.");
        Key<LabelIssue, Integer> label =
                Key.required("label", RecordTypes.LABEL, LabelIssue::label, "The label that it has.");
        Key<LabelIssue, Integer> suggested = Key.required(
                "suggested", RecordTypes.LABEL, LabelIssue::suggested, "The label that it probably should have.");
        Key<LabelIssue, Double> labelProbability = Key.required(
                "label_probability",
                RecordTypes.PROBABILITY,
                LabelIssue::labelProbability,
                "The probability of the class that it has.");
        Key<LabelIssue, Double> probability = Key.required(
                "probability",
                RecordTypes.PROBABILITY,
                LabelIssue::probability,
                "The probability of the class that is suggested.");
        Key<LabelIssue, Picture> picture = Key.optional(
                "picture",
                new PictureType(),
                LabelIssue::picture,
                "The image, a PNG in Base64; null where the record would become too large.");
        return Construct.of(
                "label_issue",
                LabelIssue.class,
                "A held-out image whose label is probably wrong.",
                List.of(split, index, name, label, suggested, labelProbability, probability, picture),
                values -> new LabelIssue(
                        values.get(split),
                        values.get(index),
                        values.get(name),
                        values.get(label),
                        values.get(suggested),
                        values.get(labelProbability),
                        values.get(probability),
                        values.find(picture)));
    }
}
