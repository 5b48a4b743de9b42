package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.language.settings.PlanSettings;
import io.github.mnistmaven.language.settings.SettingsDifference;
import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the page's script needs to hold any two runs against each other, but for pictures.
 *
 * @param keys the order of layers, then the settings in which runs differ
 * @param values every value of these, each once; a run refers to them by their places
 * @param reordered pairs of places of orders of layers that are not the same, though one may have more layers
 * @param sentences what is said of two runs, by outcome
 * @param tests what runs were tested on
 * @param runs the runs, in the order of the page
 */
record PageData(
        List<String> keys,
        List<String> values,
        List<List<Integer>> reordered,
        Map<String, String> sentences,
        List<Test> tests,
        List<Run> runs) {

    /**
     * A test set.
     *
     * @param classes the names of its classes
     * @param ink whether its images are shown as ink on paper
     * @param bytes how many bytes a class takes in {@code labels}, the highest first
     * @param labels the true classes of its images, Base64
     * @param comparisons what sentences say of two runs, by how many images only the one and only the other gets right
     */
    record Test(List<String> classes, boolean ink, int bytes, String labels, Map<String, List<String>> comparisons) {}

    /**
     * A run.
     *
     * @param name its name
     * @param source its data set as its experiment names it
     * @param test the place of its test set
     * @param wrong the places of the images that it gets wrong, each followed by its answer
     * @param settings the place of its value of each key; -1 for none
     */
    record Run(String name, String source, int test, List<Integer> wrong, List<Integer> settings) {}

    /** @param differing the settings in which runs differ */
    static PageData of(List<Tested> runs, List<String> differing) {
        List<String> keys = Stream.concat(
                        Stream.of(PlanSettings.MODEL),
                        differing.stream().filter(key -> !key.equals(PlanSettings.MODEL)))
                .toList();
        Map<String, Integer> values = new LinkedHashMap<>();
        Map<Integer, TrainingPlan> orders = new LinkedHashMap<>();
        Map<TestSet, Integer> tests = new LinkedHashMap<>();
        List<List<BitSet>> wrongOnTest = new ArrayList<>();
        List<Run> all = new ArrayList<>();
        for (Tested run : runs) {
            Map<String, String> settings =
                    run instanceof RunRecord trained ? PlanSettings.of(trained.plan()) : Map.of();
            List<Integer> ofRun = keys.stream()
                    .map(settings::get)
                    .map(value -> value == null ? -1 : values.computeIfAbsent(value, unseen -> values.size()))
                    .toList();
            if (run instanceof RunRecord trained) {
                orders.putIfAbsent(ofRun.get(0), trained.plan());
            }
            int test = tests.computeIfAbsent(TestSet.of(run), unseen -> tests.size());
            if (test == wrongOnTest.size()) {
                wrongOnTest.add(new ArrayList<>());
            }
            List<Integer> wrong = wrong(run);
            wrongOnTest.get(test).add(images(wrong));
            all.add(new Run(run.name(), run.tested().source().name(), test, wrong, ofRun));
        }
        return new PageData(
                keys,
                List.copyOf(values.keySet()),
                reordered(orders),
                PairTexts.sentences(),
                tests.entrySet().stream()
                        .map(test -> test(test.getKey(), wrongOnTest.get(test.getValue())))
                        .toList(),
                all);
    }

    private static List<List<Integer>> reordered(Map<Integer, TrainingPlan> orders) {
        List<List<Integer>> reordered = new ArrayList<>();
        orders.forEach((one, plan) -> orders.forEach((other, another) -> {
            if (one < other && SettingsDifference.isReordered(List.of(plan, another))) {
                reordered.add(List.of(one, other));
            }
        }));
        return reordered;
    }

    private static Test test(TestSet test, List<BitSet> wrong) {
        return new Test(
                test.classes(),
                test.ink(),
                test.bytesPerClass(),
                test.labels(),
                PairTexts.comparisons(wrong, test.images()));
    }

    private static List<Integer> wrong(Tested run) {
        int[] labels = run.answers().decodedLabels();
        int[] predicted = run.answers().decodedPredicted();
        List<Integer> wrong = new ArrayList<>();
        for (int image = 0; image < labels.length; image++) {
            if (labels[image] != predicted[image]) {
                wrong.add(image);
                wrong.add(predicted[image]);
            }
        }
        return wrong;
    }

    private static BitSet images(List<Integer> wrong) {
        BitSet images = new BitSet();
        for (int i = 0; i < wrong.size(); i += 2) {
            images.set(wrong.get(i));
        }
        return images;
    }

    /** As the content of a script element, which no text can end. */
    String json() {
        return EmbeddedJson.shown(this);
    }
}
