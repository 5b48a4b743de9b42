package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.settings.PlanSettings;
import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What the page's script needs to hold any two runs against each other.
 *
 * @param keys the order of layers, then the settings in which runs differ
 * @param values every value of these, each once; a run refers to them by their places
 * @param tests what runs were tested on
 * @param runs the runs, in the order of the page
 */
record PageData(List<String> keys, List<String> values, List<Test> tests, List<Run> runs) {

    /**
     * A test set.
     *
     * @param classes the names of its classes
     * @param labels the true classes of its images, Base64
     * @param pictures data URIs by the images' places
     */
    record Test(List<String> classes, String labels, SortedMap<Integer, String> pictures) {}

    /**
     * A run.
     *
     * @param name its name
     * @param source its data set as its experiment names it
     * @param test the place of its test set
     * @param testAccuracy share of test images classified right
     * @param wrong the places of the images that it gets wrong, each followed by its answer
     * @param settings the place of its value of each key; -1 for none
     */
    record Run(
            String name, String source, int test, double testAccuracy, List<Integer> wrong, List<Integer> settings) {}

    /** @param differing the settings in which runs differ */
    static PageData of(List<RunRecord> runs, List<String> differing, Pictures pictures) {
        List<String> keys = Stream.concat(
                        Stream.of(PlanSettings.MODEL),
                        differing.stream().filter(key -> !key.equals(PlanSettings.MODEL)))
                .toList();
        Map<String, Integer> values = new LinkedHashMap<>();
        Map<TestSet, Integer> tests = new LinkedHashMap<>();
        List<Run> all = new ArrayList<>();
        for (RunRecord run : runs) {
            Map<String, String> settings = PlanSettings.of(run.plan());
            List<Integer> ofRun = keys.stream()
                    .map(settings::get)
                    .map(value -> value == null ? -1 : values.computeIfAbsent(value, unseen -> values.size()))
                    .toList();
            all.add(new Run(
                    run.name(),
                    run.plan().data().source().name(),
                    tests.computeIfAbsent(TestSet.of(run), unseen -> tests.size()),
                    run.result().test().accuracy(),
                    wrong(run),
                    ofRun));
        }
        return new PageData(
                keys,
                List.copyOf(values.keySet()),
                tests.keySet().stream()
                        .map(test -> new Test(test.classes(), test.labels(), pictures.all(test)))
                        .toList(),
                all);
    }

    private static List<Integer> wrong(RunRecord run) {
        byte[] labels = run.answers().decodedLabels();
        byte[] predicted = run.answers().decodedPredicted();
        List<Integer> wrong = new ArrayList<>();
        for (int image = 0; image < labels.length; image++) {
            if (labels[image] != predicted[image]) {
                wrong.add(image);
                wrong.add(Byte.toUnsignedInt(predicted[image]));
            }
        }
        return wrong;
    }

    /** As the content of a script element, which no text can end. */
    String json() {
        return EmbeddedJson.shown(this);
    }
}
