package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.DataSource.ImageDirectory;
import io.github.mnistmaven.experiment.model.DataSource.OnBroken;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.language.definition.BooleanType;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import io.github.mnistmaven.language.definition.LongType;
import io.github.mnistmaven.language.definition.NumberType;
import io.github.mnistmaven.language.definition.PairType;
import io.github.mnistmaven.language.definition.PathType;
import io.github.mnistmaven.language.definition.TextType;
import io.github.mnistmaven.language.definition.Values;
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Preparation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How pictures are read, wherever they are: the keys of {@code data.dataset.images}.
 *
 * @param <R> what says so
 */
final class ImageDirectoryKeys<R> {
    private static final int LONGEST_SIDE = 4096;
    private static final int WHITE = 255;
    private static final double USUAL_TEST = 0.2;

    private final Key<R, List<Integer>> size;
    private final Key<R, Integer> channels;
    private final Key<R, Fit> fit;
    private final Key<R, Integer> fillValue;
    private final Key<R, Boolean> exif;
    private final Key<R, List<String>> classes;
    private final Key<R, String> labels;
    private final Key<R, String> group;
    private final Key<R, Double> test;
    private final Key<R, Long> splitSeed;
    private final Key<R, OnBroken> onBroken;

    /** @param images what says how pictures are read */
    ImageDirectoryKeys(Function<R, ImageDirectory> images) {
        size = Key.<R, List<Integer>>optional(
                        "size",
                        new PairType<>(new IntegerType(1, LONGEST_SIDE), "[height, width]"),
                        images.andThen(ImageDirectory::size),
                        "Height and width of the images that pictures are resized to. If absent, all pictures must have one size.")
                .example(List.of(32, 32));
        channels = Key.withDefault(
                "channels",
                new ChannelsType(),
                ChannelsType.COLOUR,
                images.andThen(ImageDirectory::channels),
                "1 for gray, 3 for red, green and blue.");
        fit = Key.withDefault(
                "fit",
                Words.FIT,
                Preparation.DEFAULT.fit(),
                images.andThen(ImageDirectory::fit),
                "What of a picture becomes an image whose sides have another ratio.");
        fillValue = Key.withDefault(
                "fill_value",
                new IntegerType(0, WHITE),
                Preparation.DEFAULT.fillValue(),
                images.andThen(ImageDirectory::fillValue),
                "What borders and transparent places are filled with, from 0, black, to 255, white.");
        exif = Key.withDefault(
                "exif",
                new BooleanType(),
                Preparation.DEFAULT.exif(),
                images.andThen(ImageDirectory::exif),
                "Whether pictures are turned upright, as EXIF says that their camera was held.");
        classes = Key.<R, List<String>>optional(
                        "classes",
                        new ListType<>(new TextType("a class"), "classes", 2),
                        images.andThen(ImageDirectory::classes),
                        "The classes that are learnt, in the order of their labels. If absent, all, by code point.")
                .example(List.of("cat", "dog"));
        labels = Key.<R, String>optional(
                        "labels",
                        new TextType("a file"),
                        images.andThen(ImageDirectory::labels),
                        "A CSV file, relative to path, with a header of file, label and, if it says so, split; in place of folders.")
                .example("labels.csv");
        group = Key.<R, String>optional(
                        "group",
                        new TextType("a regular expression"),
                        images.andThen(ImageDirectory::group),
                        "A regular expression with a group in parentheses, searched for in each picture's name within path: pictures of which it finds the same stay on one side of every split that is drawn.")
                .example("writer-([0-9]+)");
        test = Key.withDefault(
                "test",
                new NumberType(0, false, 1, false),
                USUAL_TEST,
                images.andThen(ImageDirectory::test),
                "The share of the pictures that are tested on, where none are set apart for it.");
        splitSeed = Key.withDefault(
                "split_seed",
                new LongType(),
                0L,
                images.andThen(ImageDirectory::splitSeed),
                "What this choice is drawn from: a part of the data set, the same for every seed of a training.");
        onBroken = Key.withDefault(
                "on_broken",
                Words.ON_BROKEN,
                OnBroken.FAIL,
                images.andThen(ImageDirectory::onBroken),
                "What becomes of a picture that can't be read.");
    }

    /** The construct of a directory. */
    static Construct<ImageDirectory> construct() {
        Key<ImageDirectory, String> path = Key.<ImageDirectory, String>required(
                        "path",
                        new PathType("a directory"),
                        ImageDirectory::path,
                        "The directory, relative to the experiment; ~/ is the home directory.")
                .example("data/parts");
        ImageDirectoryKeys<ImageDirectory> keys = new ImageDirectoryKeys<>(images -> images);
        return Construct.of(
                        ImageDirectory.KIND,
                        ImageDirectory.class,
                        "A directory of PNG, JPEG, BMP, GIF, WebP or TIFF files: a folder for each class, or such folders within train, validation (val, valid) and test.",
                        List.of(
                                path,
                                keys.size,
                                keys.channels,
                                keys.fit,
                                keys.fillValue,
                                keys.exif,
                                keys.classes,
                                keys.labels,
                                keys.group,
                                keys.test,
                                keys.splitSeed,
                                keys.onBroken),
                        values -> keys.read(values.get(path), values.find(keys.classes), values))
                .withShorthand(path)
                .withRule(ImageDirectoryKeys::problem);
    }

    /** All but the names of the classes, which other kinds of data sets have as well. */
    List<Key<R, ?>> ofPictures() {
        return List.of(size, channels, fit, fillValue, exif, labels, group, test, splitSeed, onBroken);
    }

    /** What {@code values} say of the pictures in {@code path}. */
    ImageDirectory read(String path, Optional<List<String>> names, Values values) {
        return new ImageDirectory(
                path,
                values.find(size),
                values.get(channels),
                values.get(fit),
                values.get(fillValue),
                values.get(exif),
                names,
                values.find(labels),
                values.find(group),
                values.get(test),
                values.get(splitSeed),
                values.get(onBroken));
    }

    /** What is wrong with how pictures are read. */
    static Optional<String> problem(ImageDirectory images) {
        List<String> classes = images.classes().orElse(List.of());
        Optional<String> twice = classes.stream()
                .filter(name -> classes.indexOf(name) < classes.lastIndexOf(name))
                .findFirst();
        if (twice.isPresent()) {
            return Optional.of("names the class " + Quoted.of(twice.get()) + " twice; remove one of them");
        }
        return images.group().flatMap(ImageDirectoryKeys::patternProblem);
    }

    private static Optional<String> patternProblem(String group) {
        try {
            return Pattern.compile(group).matcher("").groupCount() > 0
                    ? Optional.empty()
                    : Optional.of("has a group without parentheses around what files of one group share, as in"
                            + " writer-([0-9]+)");
        } catch (PatternSyntaxException e) {
            return Optional.of("has a group that is not a regular expression: " + e.getDescription() + " at character "
                    + (e.getIndex() + 1));
        }
    }
}
