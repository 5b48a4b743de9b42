package io.github.mnistmaven.experiment.inspection;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All images of a data set, numbered through: first those of the training set, then those of a validation set of its
 * own, then those of the test set.
 *
 * @param sets the sets, none of them twice, in the order of {@link DataSplit}
 */
public record InspectedData(List<Set> sets) {

    /** A set of images. */
    public record Set(DataSplit split, Images images) {}

    public InspectedData {
        sets = List.copyOf(sets);
    }

    /**
     * Reads all images of a data set.
     *
     * @throws IOException if they can't be read
     */
    public static InspectedData of(Dataset dataset) throws IOException {
        List<Set> sets = new ArrayList<>();
        sets.add(new Set(DataSplit.TRAINING, dataset.training()));
        Optional<Images> validation = dataset.validation();
        validation.ifPresent(images -> sets.add(new Set(DataSplit.VALIDATION, images)));
        sets.add(new Set(DataSplit.TEST, dataset.test()));
        return new InspectedData(sets);
    }

    /** The shape of one image. */
    public Shape shape() {
        return sets.get(0).images().shape();
    }

    /** How many images there are in all sets together. */
    public int count() {
        return Math.toIntExact(
                sets.stream().mapToLong(set -> set.images().count()).sum());
    }

    /** The set that an image is of. */
    public DataSplit split(int image) {
        return sets.get(set(image)).split();
    }

    /** The image behind the last one of a set. */
    int endOf(DataSplit split) {
        int end = 0;
        for (Set set : sets) {
            end += set.images().count();
            if (set.split() == split) {
                break;
            }
        }
        return end;
    }

    /** The label of an image. */
    public int label(int image) {
        int set = set(image);
        return sets.get(set).images().labels()[image - first(set)];
    }

    /** What is said of an image. */
    public InspectedImage image(int image) {
        int set = set(image);
        int index = image - first(set);
        Images images = sets.get(set).images();
        return new InspectedImage(sets.get(set).split(), index, images.name(index), images.labels()[index]);
    }

    /** An image as a page shows it, its longer side 64 pixels or less. */
    public Picture thumbnail(InspectedImage image) {
        Images images = sets.stream()
                .filter(set -> set.split() == image.split())
                .findFirst()
                .orElseThrow()
                .images();
        return Thumbnail.of(images.shape(), images.image(image.index()));
    }

    /** Copies the pixels of an image into {@code into}, from its beginning on. */
    void read(int image, byte[] into) {
        int set = set(image);
        sets.get(set).images().read(image - first(set), into, 0);
    }

    private int set(int image) {
        int set = 0;
        int left = image;
        while (left >= sets.get(set).images().count()) {
            left -= sets.get(set).images().count();
            set++;
        }
        return set;
    }

    private int first(int set) {
        int first = 0;
        for (int i = 0; i < set; i++) {
            first += sets.get(i).images().count();
        }
        return first;
    }
}
