package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A network in all formats, with images and what we make of them.
 *
 * @param name the name of the directory
 * @param directory holds its files, {@code images.idx}, and {@code case.json}, which says how pixels are scaled
 * @param files those that were written, in the order of formats
 * @param lacks the formats that have no form for it
 * @param expected what {@code mnist-runtime} says of the images
 * @param recorded what the record of its run says of them; empty if it was not trained
 */
public record Subject(
        String name,
        Path directory,
        List<WrittenFile> files,
        List<FormatLack> lacks,
        Answer expected,
        Optional<Answers> recorded) {

    /** The name of the one that documentation is about. */
    public static final String BASELINE = "baseline";

    public Subject {
        files = List.copyOf(files);
        lacks = List.copyOf(lacks);
    }

    /** Whether there are files of a format. */
    public boolean has(ModelFormat format) {
        return lacks.stream().noneMatch(lack -> lack.format() == format);
    }

    /** How many images the engine that trained it classified right; empty if it was not trained. */
    public OptionalInt recordedRight() {
        return recorded.map(answers -> OptionalInt.of(right(answers))).orElse(OptionalInt.empty());
    }

    /** How many {@code mnist-runtime} classified right; empty if nobody says what is right. */
    OptionalInt right() {
        return recorded.map(answers -> OptionalInt.of(expected.right(answers.decodedLabels())))
                .orElse(OptionalInt.empty());
    }

    /** Where a library puts what it says of the images. */
    Path answer(Way way) {
        return directory.resolve("answers").resolve(way.keyword() + ".f32");
    }

    /** How many images were classified right. */
    static int right(Answers answers) {
        int[] labels = answers.decodedLabels();
        int[] predicted = answers.decodedPredicted();
        return (int) IntStream.range(0, labels.length)
                .filter(image -> labels[image] == predicted[image])
                .count();
    }
}
