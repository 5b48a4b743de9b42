package io.github.mnistmaven.plugin.verdict;

import io.github.mnistmaven.experiment.inspection.FindingKind;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.experiment.model.DataFigure;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.plugin.text.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Something that is wrong with data, or may be.
 *
 * @param what in a few words with its number: {@code 3 leaks}
 * @param meaning what that is, and what it does
 * @param remedy what to do
 * @param style how grave it is, as pages style it
 */
public record DataProblem(String what, String meaning, String remedy, String style) {
    private static final String BAD = "failed";
    private static final String WEAK = "weak";
    private static final String NEUTRAL = "unchecked";

    /** From here on metrics that count images alike hide the small classes. */
    private static final double IMBALANCED = 2;

    private static final int MOST_NAMED = 5;

    /** What is wrong, the gravest first. */
    public static List<DataProblem> of(Inspection inspection) {
        List<DataProblem> problems = new ArrayList<>();
        addLeaks(inspection, problems);
        addLabels(inspection, problems);
        addImages(inspection, problems);
        addClasses(inspection, problems);
        addOdd(inspection, problems);
        return List.copyOf(problems);
    }

    /** In one sentence. */
    public String sentence() {
        return what + ": " + meaning + "; " + remedy;
    }

    private static void addLeaks(Inspection inspection, List<DataProblem> problems) {
        add(
                problems,
                count(inspection, FindingKind.LEAK),
                "leak",
                "images that are learnt from or chosen by are in the test or validation set too, so that figures are flattered",
                "take them out of one of the sets",
                BAD);
    }

    private static void addLabels(Inspection inspection, List<DataProblem> problems) {
        add(
                problems,
                count(inspection, FindingKind.CONFLICTING_LABELS),
                "conflicting label",
                "the same picture is there with different labels, of which one at most is right",
                "correct or remove them",
                BAD);
    }

    private static void addImages(Inspection inspection, List<DataProblem> problems) {
        add(
                problems,
                (int) inspection.figure(DataFigure.BROKEN),
                "broken file",
                "they can't be read as pictures",
                "mend or remove them",
                BAD);
        add(
                problems,
                count(inspection, FindingKind.NEAR_LEAK),
                "near leak",
                "images that are nearly the same are in different sets, so that figures are flattered",
                "keep what belongs together on one side",
                WEAK);
        add(
                problems,
                count(inspection, FindingKind.BLANK),
                "blank image",
                "their pixels are all of one colour, so that there is nothing to learn",
                "remove them",
                WEAK);
    }

    private static void addClasses(Inspection inspection, List<DataProblem> problems) {
        inspection.sets().forEach(set -> {
            List<String> empty = IntStream.range(0, set.classes().size())
                    .filter(label -> set.classes().get(label) == 0)
                    .mapToObj(inspection.classes()::get)
                    .toList();
            if (!empty.isEmpty()) {
                problems.add(new DataProblem(
                        Counts.of(empty.size(), "class").replace("classs", "classes") + " without "
                                + set.split().keyword() + " images",
                        named(empty) + (empty.size() == 1 ? " has" : " have") + " none",
                        set.split() == DataSplit.TRAINING
                                ? "nothing can be learnt of such a class: add images, or leave the class out"
                                : "nothing is known of how well such a class is recognised: add images",
                        set.split() == DataSplit.TRAINING ? BAD : WEAK));
            }
        });
        double imbalance = inspection.figure(DataFigure.IMBALANCE);
        if (imbalance >= IMBALANCED) {
            problems.add(new DataProblem(
                    "imbalance",
                    "the largest class has " + Math.round(10 * imbalance) / 10.0
                            + " times as many training images as the smallest, " + smallest(inspection) + " with "
                            + Counts.of((long) inspection.figure(DataFigure.SMALLEST_CLASS), "image"),
                    "look at figures by class, and consider training.class_weight",
                    NEUTRAL));
        }
    }

    private static void addOdd(Inspection inspection, List<DataProblem> problems) {
        add(
                problems,
                count(inspection, FindingKind.DUPLICATE),
                "duplicate",
                "images are there more than once in the same set, where they count more than others, and are parted if images are held out to validate on",
                "remove the copies",
                WEAK);
        add(
                problems,
                count(inspection, FindingKind.NEAR_DUPLICATE),
                "near duplicate",
                "images of the same set are nearly the same, as frames of one film are",
                "keep them on one side where images are held out",
                NEUTRAL);
        add(
                problems,
                count(inspection, FindingKind.BRIGHTNESS),
                "image of unusual brightness",
                "they are far brighter or darker than most",
                "look whether they belong here",
                NEUTRAL);
        add(
                problems,
                count(inspection, FindingKind.SIZE),
                "picture of unusual size",
                "their files have far more or fewer pixels than most",
                "look whether they belong here",
                NEUTRAL);
    }

    private static void add(
            List<DataProblem> problems, int count, String noun, String meaning, String remedy, String style) {
        if (count > 0) {
            problems.add(new DataProblem(plural(count, noun), meaning, remedy, style));
        }
    }

    private static String plural(int count, String noun) {
        int end = noun.indexOf(" of ");
        return end < 0
                ? Counts.grouped(count) + " " + noun + (count == 1 ? "" : "s")
                : plural(count, noun.substring(0, end)) + noun.substring(end);
    }

    private static int count(Inspection inspection, FindingKind kind) {
        return inspection.counts().getOrDefault(kind, 0);
    }

    private static String smallest(Inspection inspection) {
        List<Integer> counts = inspection.sets().get(0).classes();
        return inspection.classes().get(counts.indexOf(Collections.min(counts)));
    }

    private static String named(List<String> classes) {
        return classes.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (classes.size() > MOST_NAMED ? " and " + (classes.size() - MOST_NAMED) + " others" : "");
    }
}
