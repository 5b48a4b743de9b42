package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Data;
import io.github.mnistmaven.experiment.model.Data.HoldOut;
import io.github.mnistmaven.experiment.model.Data.Validation;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSource.Artifact;
import io.github.mnistmaven.experiment.model.DataSource.IdxDirectory;
import io.github.mnistmaven.experiment.model.DataSource.Mnist;
import io.github.mnistmaven.experiment.model.Normalization;
import io.github.mnistmaven.language.composition.Coordinates;
import io.github.mnistmaven.language.composition.CoordinatesType;
import io.github.mnistmaven.language.definition.Choice;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.Default;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.PathType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The section {@code data}. */
final class DataSection {
    private static final int MOST_IMAGES = 100_000_000;
    private static final Mnist MNIST = new Mnist();

    static final Choice<DataSource> DATASET = dataset();
    static final Construct<Data> DATA = data();
    static final Data EXAMPLE = new Data(MNIST, HoldOut.fraction(0.1), OptionalInt.empty());

    private DataSection() {}

    private static Construct<Data> data() {
        Key<Data, DataSource> dataset = Key.withDefault(
                "dataset", DATASET, MNIST, Data::dataset, "Where the images and their labels come from.");
        Key<Data, Validation> validation = Key.<Data, Validation>withDefault(
                        "validation",
                        new ValidationType(MOST_IMAGES),
                        new Default.Derived<Validation>(
                                "10000 for mnist, 0.1 otherwise", earlier -> validationOf(earlier.get(dataset))),
                        Data::validation,
                        "What is validated on: training images held out, their number or share; or test, the test set, with which no figure is a fair one.")
                .example(HoldOut.fraction(0.1));
        Key<Data, Integer> limit = Key.<Data, Integer>optional(
                        "limit",
                        new IntegerType(1, MOST_IMAGES),
                        data -> data.limit().isPresent()
                                ? Optional.of(data.limit().getAsInt())
                                : Optional.empty(),
                        "The number of training images that are used, those held out included; all if absent.")
                .example(6000);
        Key<Data, Normalization> normalization = Key.<Data, Normalization>withDefault(
                        "normalization",
                        Words.NORMALIZATION,
                        Normalization.SCALE,
                        Data::normalization,
                        "What becomes of pixels, after augmentation; a part of the model, wherever it is used.")
                .example(Normalization.STANDARDIZE);
        return Construct.of(
                "data",
                Data.class,
                "What is learnt from.",
                List.of(dataset, validation, limit, normalization),
                values -> new Data(
                        values.get(dataset),
                        values.get(validation),
                        values.find(limit).map(OptionalInt::of).orElse(OptionalInt.empty()),
                        values.get(normalization)));
    }

    private static Choice<DataSource> dataset() {
        Construct<Mnist> mnist = Construct.of(
                Mnist.KIND,
                Mnist.class,
                "MNIST: 70000 handwritten digits of 28 by 28 pixels, 10000 of them the test set.",
                List.of(),
                values -> MNIST);
        return new Choice<>("a data set", List.of(mnist, idx(), ImageDirectoryKeys.construct(), artifact()));
    }

    private static Construct<IdxDirectory> idx() {
        Key<IdxDirectory, String> path = Key.<IdxDirectory, String>required(
                        "path",
                        new PathType("a directory"),
                        IdxDirectory::path,
                        "The directory, relative to the experiment; ~/ is the home directory.")
                .example("data/own");
        IdxKeys<IdxDirectory> keys = IdxKeys.of(idx -> idx);
        return Construct.of(
                        IdxDirectory.KIND,
                        IdxDirectory.class,
                        "A directory of four IDX files, gzipped or not, with MNIST's names: also train-images.idx3-ubyte, and EMNIST's, as emnist-letters-test-labels-idx1-ubyte. Images may have a fourth dimension, 3 channels of colour.",
                        Stream.concat(Stream.of(path), keys.all().stream()).toList(),
                        values -> keys.read(values.get(path), values))
                .withShorthand(path);
    }

    private static Construct<Artifact> artifact() {
        Key<Artifact, Coordinates> coordinates = Key.<Artifact, Coordinates>required(
                        "coordinates",
                        new CoordinatesType(),
                        data -> Coordinates.parse(data.coordinates()).orElseThrow(),
                        "Where Maven finds it: groupId:artifactId:version, with :classifier behind it if it has one; groupId:artifactId:zip:version for a zip.")
                .example(new Coordinates("com.example", "letters", "jar", "", "1.0"));
        IdxKeys<Artifact> idx = IdxKeys.of(Artifact::idx);
        ImageDirectoryKeys<Artifact> images = new ImageDirectoryKeys<>(Artifact::images);
        return Construct.of(
                        Artifact.KIND,
                        Artifact.class,
                        "A jar or zip of what others have in a directory, IDX files or pictures, found by Maven as any dependency; mnist:pack-data makes one. Of the keys, those count that fit what it holds.",
                        Stream.of(List.of(coordinates), idx.all(), images.ofPictures())
                                .<Key<Artifact, ?>>flatMap(List::stream)
                                .toList(),
                        values -> {
                            IdxDirectory files = idx.read("", values);
                            return Artifact.of(
                                    values.get(coordinates).toString(),
                                    files,
                                    images.read("", files.classes(), values));
                        })
                .withShorthand(coordinates)
                .withRule(data -> ImageDirectoryKeys.problem(data.images()));
    }

    private static Validation validationOf(DataSource dataset) {
        return dataset.equals(MNIST) ? HoldOut.count(10_000) : HoldOut.fraction(0.1);
    }
}
