package io.github.mnistmaven.plugin.data;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a data set holds, for programs; {@code data-card.json}.
 *
 * @param schema the version of this format
 * @param name what people call it
 * @param description what it shows, where it is from and what it is for; empty if nobody says
 * @param licence what may be done with it, an SPDX identifier where there is one; empty if nobody says
 * @param source where it comes from, an address where there is one; empty if nobody says
 * @param kind {@code idx} or {@code images}
 * @param dataset what experiments write behind {@code dataset:} to use it, YAML on a line
 * @param image height, width and channels of an image
 * @param classes the names of the classes, in the order of their labels
 * @param training how many training images there are of each class
 * @param validation the same of validation images; 0 if there are none set apart
 * @param test the same of test images
 * @param files how many files there are
 * @param bytes how long they are together
 * @param fingerprint SHA-256 over images, labels and classes, as records have it
 */
public record DataCard(
        int schema,
        String name,
        String description,
        String licence,
        String source,
        String kind,
        String dataset,
        Shape image,
        List<String> classes,
        List<Integer> training,
        List<Integer> validation,
        List<Integer> test,
        int files,
        long bytes,
        String fingerprint) {
    /** The version of the format of {@code data-card.json}. */
    public static final int SCHEMA = 1;

    /** What only people know of a data set. */
    public record Words(String name, String description, String licence, String source) {}

    /**
     * The card of a data set.
     *
     * @param kind what experiments call its kind
     * @param dataset what they write behind {@code dataset:}
     * @param files how many files it has
     * @param bytes how long they are together
     */
    static DataCard of(Words words, String kind, String dataset, Dataset data, int files, long bytes)
            throws IOException {
        DatasetFacts facts = data.facts();
        int classes = facts.classes().size();
        return new DataCard(
                SCHEMA,
                words.name(),
                words.description(),
                words.licence(),
                words.source(),
                kind,
                dataset,
                facts.image(),
                facts.classes(),
                counts(Optional.of(data.training()), classes),
                counts(data.validation(), classes),
                counts(Optional.of(data.test()), classes),
                files,
                bytes,
                data.fingerprint());
    }

    private static List<Integer> counts(Optional<Images> images, int classes) {
        int[] counts = new int[classes];
        images.ifPresent(present -> Arrays.stream(present.labels()).forEach(label -> counts[label]++));
        return IntStream.of(counts).boxed().toList();
    }
}
