package io.github.mnistmaven.plugin.report.view;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.inspection.InspectedData;
import io.github.mnistmaven.experiment.inspection.InspectedImage;
import io.github.mnistmaven.experiment.inspection.Inspection;
import io.github.mnistmaven.plugin.report.text.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some training images of a class, evenly spread over all of them.
 *
 * @param name the class
 * @param count how many there are, and how many are here
 * @param images data URIs, and what each image is called
 */
public record ContactSheet(String name, String count, List<Picture> images) {
    private static final int MOST_OF_CLASS = 24;
    private static final int LEAST_OF_CLASS = 4;
    private static final int MOST = 1_200;

    /** A picture and its name. */
    public record Picture(String image, String name) {}

    static List<ContactSheet> of(Inspection inspection, InspectedData data) {
        int classes = inspection.classes().size();
        int ofClass = Math.max(LEAST_OF_CLASS, Math.min(MOST_OF_CLASS, MOST / Math.max(1, classes)));
        ThumbnailBudget budget = new ThumbnailBudget();
        List<ContactSheet> sheets = new ArrayList<>();
        InspectedData.Set training = data.sets().get(0);
        int[][] byClass = byClass(training.images(), classes);
        for (int label = 0; label < classes; label++) {
            List<Picture> pictures = IntStream.of(spread(byClass[label], ofClass))
                    .mapToObj(index -> new InspectedImage(
                            training.split(),
                            index,
                            training.images().name(index),
                            training.images().labels()[index]))
                    .map(image -> new Picture(budget.take(data.thumbnail(image).dataUri()), image.name()))
                    .filter(picture -> !picture.image().isEmpty())
                    .toList();
            sheets.add(new ContactSheet(
                    inspection.classes().get(label),
                    Format.count(pictures.size()) + " of " + Format.count(byClass[label].length),
                    pictures));
        }
        return List.copyOf(sheets);
    }

    private static int[][] byClass(Images images, int classes) {
        int[] labels = images.labels();
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        int[][] byClass = new int[classes][];
        for (int label = 0; label < classes; label++) {
            byClass[label] = new int[counts[label]];
        }
        for (int index = labels.length - 1; index >= 0; index--) {
            byClass[labels[index]][--counts[labels[index]]] = index;
        }
        return byClass;
    }

    private static int[] spread(int[] indices, int most) {
        int count = Math.min(most, indices.length);
        return IntStream.range(0, count)
                .map(i -> indices[(int) ((long) i * indices.length / count)])
                .toArray();
    }
}
