package io.github.mnistmaven.plugin.report.comparison;

import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Tested;
import io.github.mnistmaven.plugin.report.text.EmbeddedJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Pictures of test images that runs disagree on, each once, however many runs a page has. */
final class Pictures {
    /** Characters around a data URI among others. */
    private static final int AROUND = 16;

    private final Map<TestSet, SortedMap<Integer, String>> pictures = new LinkedHashMap<>();
    private int room;

    private Pictures(int room) {
        this.room = room;
    }

    private record Candidate(TestSet testSet, Prediction image, long pairs) {}

    /**
     * The images that most pairs of runs disagree on, as far as they fit; an image that all get wrong tells none apart.
     *
     * @param runs the runs of the page
     * @param room characters that they may take
     */
    static Pictures of(List<Tested> runs, int room) {
        Pictures pool = new Pictures(room);
        Map<TestSet, List<Tested>> groups = new LinkedHashMap<>();
        runs.forEach(run -> groups.computeIfAbsent(TestSet.of(run), testSet -> new ArrayList<>())
                .add(run));
        groups.keySet().forEach(testSet -> pool.pictures.put(testSet, new TreeMap<>()));
        List<Candidate> candidates = groups.entrySet().stream()
                .flatMap(group -> candidates(group.getKey(), group.getValue()).stream())
                .filter(candidate -> candidate.pairs() > 0)
                .sorted(Comparator.comparingLong(Candidate::pairs)
                        .reversed()
                        .thenComparingInt(candidate -> candidate.image().index()))
                .toList();
        for (Candidate candidate : candidates) {
            if (!pool.add(candidate)) {
                break;
            }
        }
        return pool;
    }

    private static List<Candidate> candidates(TestSet testSet, List<Tested> runs) {
        int[] wrong = new int[runs.get(0).answers().decodedLabels().length];
        Map<Integer, Prediction> images = new TreeMap<>();
        for (Tested run : runs) {
            int[] labels = run.answers().decodedLabels();
            int[] predicted = run.answers().decodedPredicted();
            for (int image = 0; image < labels.length; image++) {
                wrong[image] += labels[image] == predicted[image] ? 0 : 1;
            }
            run.mistakes().stream()
                    .filter(mistake -> mistake.index() >= 0 && mistake.index() < labels.length)
                    .forEach(mistake -> images.putIfAbsent(mistake.index(), mistake));
        }
        return images.values().stream()
                .map(image -> new Candidate(
                        testSet, image, (long) wrong[image.index()] * (runs.size() - wrong[image.index()])))
                .toList();
    }

    /** Whether there was room for it. */
    private boolean add(Candidate candidate) {
        String picture = candidate.image().picture().dataUri();
        room -= picture.length() + AROUND;
        if (room < 0) {
            return false;
        }
        pictures.get(candidate.testSet()).put(candidate.image().index(), picture);
        return true;
    }

    /**
     * Data URIs by the images' places, a map for each test set in the order of the page's data, as the content of a
     * script element.
     */
    String json() {
        return EmbeddedJson.shown(pictures.values());
    }
}
