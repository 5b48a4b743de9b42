package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.inspection.InspectedData;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.plugin.report.text.Format;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import io.github.mnistmaven.plugin.verdict.DataProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of an inspection: what is wrong with data, before anything is trained.
 *
 * @param headline what there is
 * @param checks the limits; none of it if there are none
 * @param problems what is wrong, the gravest first
 * @param classes how many images of each class there are
 * @param splits the sets that there are
 * @param kinds the images that something is odd about, by what it is
 * @param broken files that can't be read
 * @param furtherBroken how many more there are
 * @param sheets some training images of each class
 * @param remark what has to be known of the search for copies; empty for nothing
 * @param ink whether images are shown as ink on paper
 */
public record InspectionPage(
        Headline headline,
        List<Checks> checks,
        List<DataProblem> problems,
        List<ClassCounts> classes,
        List<String> splits,
        List<OddImages> kinds,
        List<Fact> broken,
        int furtherBroken,
        List<ContactSheet> sheets,
        String remark,
        boolean ink) {
    private static final int MOST_BROKEN = 100;

    /** A class, its images in each set, and the share of the largest class's training images, for a bar of 0 to 100. */
    public record ClassCounts(String name, List<String> counts, String width) {}

    /**
     * The page of an inspection.
     *
     * @param name what the data are called
     * @param data the images, of which some are shown
     * @param limits what the data were held against
     */
    public static InspectionPage of(String name, Inspection inspection, InspectedData data, List<CheckedLimit> limits) {
        List<DataProblem> problems = DataProblem.of(inspection);
        return new InspectionPage(
                headline(name, inspection, limits, problems),
                limits.isEmpty() ? List.of() : List.of(Checks.of(limits)),
                problems,
                classes(inspection),
                inspection.sets().stream()
                        .map(set -> Format.sentence(set.split().keyword()))
                        .toList(),
                OddImages.of(inspection, data),
                inspection.broken().stream()
                        .limit(MOST_BROKEN)
                        .map(file -> Fact.of(file.name(), file.reason()))
                        .toList(),
                Math.max(0, inspection.broken().size() - MOST_BROKEN),
                ContactSheet.of(inspection, data),
                remark(inspection),
                inspection.image().channels() == 1);
    }

    private static Headline headline(
            String name, Inspection inspection, List<CheckedLimit> limits, List<DataProblem> problems) {
        int images = inspection.sets().stream().mapToInt(set -> set.images()).sum();
        List<Fact> figures = new ArrayList<>();
        inspection
                .sets()
                .forEach(set -> figures.add(
                        Fact.of(Format.sentence(set.split().keyword()), Format.count(set.images()) + " images")));
        figures.add(Fact.of("Classes", Format.count(inspection.classes().size())));
        figures.add(new Fact("Size", inspection.image().toString(), "height, width, channels"));
        figures.add(new Fact("Brightness", Format.percent(inspection.brightness()), "the median of all images"));
        return new Headline(
                "Data inspection",
                name,
                "",
                badges(limits),
                "",
                new Fact(
                        "Images",
                        Format.count(images),
                        problems.isEmpty()
                                ? "nothing is wrong with them"
                                : "most grave: " + problems.get(0).what()),
                List.of(),
                figures);
    }

    private static List<Headline.Badge> badges(List<CheckedLimit> limits) {
        if (limits.isEmpty()) {
            return List.of();
        }
        return limits.stream().allMatch(CheckedLimit::holds)
                ? List.of(new Headline.Badge("passed", "passed", "All limits of the data hold."))
                : List.of(new Headline.Badge("failed", "failed", "A limit of the data is missed."));
    }

    private static List<ClassCounts> classes(Inspection inspection) {
        List<Integer> training = inspection.sets().get(0).classes();
        int most = training.stream().mapToInt(Integer::intValue).max().orElse(0);
        List<ClassCounts> rows = new ArrayList<>();
        for (int label = 0; label < inspection.classes().size(); label++) {
            int here = label;
            rows.add(new ClassCounts(
                    inspection.classes().get(label),
                    inspection.sets().stream()
                            .map(set -> Format.count(set.classes().get(here)))
                            .toList(),
                    Format.fixed(most == 0 ? 0 : 100.0 * training.get(label) / most, 1)));
        }
        return List.copyOf(rows);
    }

    private static String remark(Inspection inspection) {
        return inspection.unfinished() == 0
                ? ""
                : Format.count(inspection.unfinished())
                        + " images look like so many others that they were compared with some of these alone: there"
                        + " may be further near duplicates of them.";
    }
}
