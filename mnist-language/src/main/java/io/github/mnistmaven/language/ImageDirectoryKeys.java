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
import io.github.mnistmaven.model.network.Fit;
import io.github.mnistmaven.model.network.Preparation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The keys of a directory of pictures, {@code data.dataset.images}. */
final class ImageDirectoryKeys {
    private static final int LONGEST_SIDE = 4096;
    private static final int WHITE = 255;
    private static final double USUAL_TEST = 0.2;

    private final Key<ImageDirectory, String> path = Key.<ImageDirectory, String>required(
                    "path",
                    new PathType("a directory"),
                    ImageDirectory::path,
                    "The directory, relative to the experiment; ~/ is the home directory.")
            .example("data/parts");
    private final Key<ImageDirectory, List<Integer>> size = Key.<ImageDirectory, List<Integer>>optional(
                    "size",
                    new PairType<>(new IntegerType(1, LONGEST_SIDE), "[height, width]"),
                    ImageDirectory::size,
                    "Height and width of the images that pictures are resized to. If absent, all pictures must have one size.")
            .example(List.of(32, 32));
    private final Key<ImageDirectory, Integer> channels = Key.withDefault(
            "channels",
            new ChannelsType(),
            ChannelsType.COLOUR,
            ImageDirectory::channels,
            "1 for gray, 3 for red, green and blue.");
    private final Key<ImageDirectory, Fit> fit = Key.withDefault(
            "fit",
            Words.FIT,
            Preparation.DEFAULT.fit(),
            ImageDirectory::fit,
            "What of a picture becomes an image whose sides have another ratio.");
    private final Key<ImageDirectory, Integer> fillValue = Key.withDefault(
            "fill_value",
            new IntegerType(0, WHITE),
            Preparation.DEFAULT.fillValue(),
            ImageDirectory::fillValue,
            "What borders and transparent places are filled with, from 0, black, to 255, white.");
    private final Key<ImageDirectory, Boolean> exif = Key.withDefault(
            "exif",
            new BooleanType(),
            Preparation.DEFAULT.exif(),
            ImageDirectory::exif,
            "Whether pictures are turned upright, as EXIF says that their camera was held.");
    private final Key<ImageDirectory, List<String>> classes = Key.<ImageDirectory, List<String>>optional(
                    "classes",
                    new ListType<>(new TextType("a class"), "classes", 2),
                    ImageDirectory::classes,
                    "The classes that are learnt, in the order of their labels. If absent, all, by code point.")
            .example(List.of("cat", "dog"));
    private final Key<ImageDirectory, String> labels = Key.<ImageDirectory, String>optional(
                    "labels",
                    new TextType("a file"),
                    ImageDirectory::labels,
                    "A CSV file, relative to path, with a header of file, label and, if it says so, split; in place of folders.")
            .example("labels.csv");
    private final Key<ImageDirectory, String> group = Key.<ImageDirectory, String>optional(
                    "group",
                    new TextType("a regular expression"),
                    ImageDirectory::group,
                    "A regular expression with a group in parentheses, searched for in each picture's name within path: pictures of which it finds the same stay on one side of every split that is drawn.")
            .example("writer-([0-9]+)");
    private final Key<ImageDirectory, Double> test = Key.withDefault(
            "test",
            new NumberType(0, false, 1, false),
            USUAL_TEST,
            ImageDirectory::test,
            "The share of the pictures that are tested on, where none are set apart for it.");
    private final Key<ImageDirectory, Long> splitSeed = Key.withDefault(
            "split_seed",
            new LongType(),
            0L,
            ImageDirectory::splitSeed,
            "What this choice is drawn from: a part of the data set, the same for every seed of a training.");
    private final Key<ImageDirectory, OnBroken> onBroken = Key.withDefault(
            "on_broken",
            Words.ON_BROKEN,
            OnBroken.FAIL,
            ImageDirectory::onBroken,
            "What becomes of a picture that can't be read.");

    /** The construct. */
    Construct<ImageDirectory> construct() {
        return Construct.of(
                        ImageDirectory.KIND,
                        ImageDirectory.class,
                        "A directory of PNG, JPEG, BMP, GIF, WebP or TIFF files: a folder for each class, or such folders within train, validation (val, valid) and test.",
                        List.of(
                                path, size, channels, fit, fillValue, exif, classes, labels, group, test, splitSeed,
                                onBroken),
                        values -> new ImageDirectory(
                                values.get(path),
                                values.find(size),
                                values.get(channels),
                                values.get(fit),
                                values.get(fillValue),
                                values.get(exif),
                                values.find(classes),
                                values.find(labels),
                                values.find(group),
                                values.get(test),
                                values.get(splitSeed),
                                values.get(onBroken)))
                .withShorthand(path)
                .withRule(ImageDirectoryKeys::problem);
    }

    private static Optional<String> problem(ImageDirectory images) {
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
