package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.text.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the model learnt from.
 *
 * @param facts the data; not their directory, which tells a reader elsewhere nothing
 * @param classes how many images of each class there are
 * @param folded whether these are so many that not everybody wants to see them
 * @param augmented training images beside what augmentation makes of them; none without augmentation
 */
public record DataView(List<Fact> facts, List<ClassRow> classes, boolean folded, List<Augmented> augmented) {

    /** A class, its images in each split, and the share of the training images that they are, for a bar of 0 to 100. */
    public record ClassRow(String name, String training, String validation, String test, String width) {}

    /** A training image and its versions, as data URIs, and what they show. */
    public record Augmented(String original, List<String> versions, String name, String alternative) {}

    static DataView of(RunRecord record) {
        DataPlan data = record.plan().data();
        return new DataView(
                facts(data, record),
                classes(data.classes(), record.splits()),
                data.classes().size() > Confusion.MOST_DRAWN,
                record.augmented().stream()
                        .map(example -> augmented(example, data))
                        .toList());
    }

    private static List<Fact> facts(DataPlan data, RunRecord record) {
        Splits splits = record.splits();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Source", data.source().name()),
                Fact.of("Images", data.image() + ", " + data.classes().size() + " classes"),
                Fact.of("Training", Format.count(data.trainingImages()) + " images"),
                new Fact(
                        "Validation",
                        Format.count(data.validationImages()) + " images",
                        switch (data.validationSet()) {
                            case TEST -> "those of the test set";
                            case HELD_OUT -> "held out of the training set";
                            case OWN -> "those of the data set";
                        }),
                Fact.of("Test", Format.count(data.testImages()) + " images"),
                Fact.of("Limit", data.limit().isPresent() ? limit(data.limit().getAsInt()) : "none"),
                PreprocessingFact.of(record.model().preprocessing()),
                Fact.of("SHA-256", record.dataFingerprint())));
        if (splits.broken() > 0) {
            facts.add(new Fact("Left out", Counts.of(splits.broken(), "picture"), "that can't be read"));
        }
        if (splits.ignored() > 0) {
            facts.add(new Fact(
                    "Passed over", Counts.of(splits.ignored(), "file"), "hidden, or not pictures by their names"));
        }
        return facts;
    }

    private static String limit(int images) {
        return Format.count(images) + " images of the training set";
    }

    private static List<ClassRow> classes(List<String> names, Splits splits) {
        int most = splits.training().stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.range(0, names.size())
                .mapToObj(label -> new ClassRow(
                        names.get(label),
                        Format.count(splits.training().get(label)),
                        Format.count(splits.validation().get(label)),
                        Format.count(splits.test().get(label)),
                        Format.fixed(most == 0 ? 0 : 100.0 * splits.training().get(label) / most, 1)))
                .toList();
    }

    private static Augmented augmented(AugmentedExample example, DataPlan data) {
        String name = data.classes().get(example.label());
        return new Augmented(
                example.original().dataUri(),
                example.versions().stream().map(Picture::dataUri).toList(),
                name,
                "Training image " + example.index() + ", class " + name);
    }
}
