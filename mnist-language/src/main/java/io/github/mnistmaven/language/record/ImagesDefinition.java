package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.experiment.record.Calibration;
import io.github.mnistmaven.experiment.record.Filters;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.Splits;
import io.github.mnistmaven.language.definition.Construct;
import io.github.mnistmaven.language.definition.IntegerType;
import io.github.mnistmaven.language.definition.Key;
import io.github.mnistmaven.language.definition.ListType;
import java.util.List;

/** What a record says of images: of those that were learnt from and tested on, and what the model says of them. */
final class ImagesDefinition {
    static final Construct<Answers> ANSWERS = answers();
    static final Construct<Calibration> CALIBRATION = calibration();
    static final Construct<Prediction> PREDICTION = prediction();
    static final Construct<AugmentedExample> AUGMENTED = augmented();
    static final Construct<Filters> FILTERS = filters();
    static final Construct<Splits> SPLITS = splits();

    private ImagesDefinition() {}

    private static Construct<Answers> answers() {
        Key<Answers, Integer> bytesPerClass = Key.required(
                "bytes_per_class",
                new IntegerType(Byte.BYTES, Short.BYTES),
                Answers::bytesPerClass,
                "How many bytes a class takes, the highest first: 1, or 2 where there are more than 256 classes.");
        Key<Answers, String> labels = Key.required(
                "labels",
                RecordTypes.BYTES,
                Answers::labels,
                "The true classes of the test images, one after the other, Base64.");
        Key<Answers, String> predicted = Key.required(
                "predicted",
                RecordTypes.BYTES,
                Answers::predicted,
                "The classes with the highest probability, likewise.");
        return Construct.of(
                "answers",
                Answers.class,
                "What the model says of every test image, in the order of the test set.",
                List.of(bytesPerClass, labels, predicted),
                values -> new Answers(values.get(bytesPerClass), values.get(labels), values.get(predicted)));
    }

    private static Construct<Calibration> calibration() {
        Key<Calibration, List<Calibration.Bin>> bins = Key.required(
                "bins",
                new ListType<>(bin(), "bins", Calibration.BINS, Calibration.BINS),
                Calibration::bins,
                "The test images by the probability of their predicted class, in bins of equal width from 0 to 1.");
        return Construct.of(
                "calibration",
                Calibration.class,
                "How far the model's probabilities can be believed.",
                List.of(bins),
                values -> new Calibration(values.get(bins)));
    }

    private static Construct<Calibration.Bin> bin() {
        Key<Calibration.Bin, Integer> count =
                Key.required("count", RecordTypes.COUNT, Calibration.Bin::count, "The number of images.");
        Key<Calibration.Bin, Double> confidence = Key.required(
                "confidence",
                RecordTypes.SHARE,
                Calibration.Bin::confidence,
                "The mean probability of their predicted classes; 0 if there are none.");
        Key<Calibration.Bin, Double> accuracy = Key.required(
                "accuracy",
                RecordTypes.SHARE,
                Calibration.Bin::accuracy,
                "The share of them that is classified right; 0 if there are none.");
        return Construct.of(
                "bin",
                Calibration.Bin.class,
                "Some of the test images.",
                List.of(count, confidence, accuracy),
                values -> new Calibration.Bin(values.get(count), values.get(confidence), values.get(accuracy)));
    }

    private static Construct<Prediction> prediction() {
        Key<Prediction, Integer> index = Key.required(
                "index", RecordTypes.COUNT, Prediction::index, "The image's place in the test set, from 0.");
        Key<Prediction, Integer> label =
                Key.required("label", RecordTypes.LABEL, Prediction::label, "The label of its true class.");
        Key<Prediction, Integer> predicted = Key.required(
                "predicted",
                RecordTypes.LABEL,
                Prediction::predicted,
                "The label of the class with the highest probability.");
        Key<Prediction, Double> probability = Key.required(
                "probability",
                RecordTypes.PROBABILITY,
                Prediction::probability,
                "The probability of the predicted class.");
        Key<Prediction, Double> labelProbability = Key.required(
                "label_probability",
                RecordTypes.PROBABILITY,
                Prediction::labelProbability,
                "The probability of the true class.");
        Key<Prediction, Picture> picture =
                Key.required("picture", new PictureType(), Prediction::picture, "The image, a PNG in Base64.");
        return Construct.of(
                "prediction",
                Prediction.class,
                "What the model says of one test image.",
                List.of(index, label, predicted, probability, labelProbability, picture),
                values -> new Prediction(
                        values.get(index),
                        values.get(label),
                        values.get(predicted),
                        values.get(probability),
                        values.get(labelProbability),
                        values.get(picture)));
    }

    private static Construct<AugmentedExample> augmented() {
        Key<AugmentedExample, Integer> index = Key.required(
                "index",
                RecordTypes.COUNT,
                AugmentedExample::index,
                "The image's place in the training set's file, from 0.");
        Key<AugmentedExample, Integer> label =
                Key.required("label", RecordTypes.LABEL, AugmentedExample::label, "The label of its class.");
        Key<AugmentedExample, Picture> original = Key.required(
                "original", new PictureType(), AugmentedExample::original, "The image as it is, a PNG in Base64.");
        Key<AugmentedExample, List<Picture>> versions = Key.required(
                "versions",
                new ListType<>(new PictureType(), "pictures", AugmentedExample.VERSIONS, AugmentedExample.VERSIONS),
                AugmentedExample::versions,
                "What training saw of it in the first epochs, or would have seen; likewise, rounded.");
        return Construct.of(
                "augmented_example",
                AugmentedExample.class,
                "A training image, and what augmentation makes of it.",
                List.of(index, label, original, versions),
                values -> new AugmentedExample(
                        values.get(index), values.get(label), values.get(original), values.get(versions)));
    }

    private static Construct<Filters> filters() {
        IntegerType side = new IntegerType(1, 1 << 16);
        Key<Filters, String> layer =
                Key.required("layer", RecordTypes.NAME, Filters::layer, "The planned layer's name.");
        Key<Filters, Integer> height = Key.required("height", side, Filters::height, "The height of one filter.");
        Key<Filters, Integer> width = Key.required("width", side, Filters::width, "The width of one filter.");
        Key<Filters, Integer> channels = Key.required(
                "channels",
                new IntegerType(1, 3),
                Filters::channels,
                "3 for red, green and blue; 1 for the first channel of any other image.");
        Key<Filters, Integer> count = Key.required(
                "count",
                new IntegerType(1, Filters.MOST),
                Filters::count,
                "How many filters there are here, the layer's first ones.");
        Key<Filters, Double> scale = Key.required(
                "scale", RecordTypes.AMOUNT, Filters::scale, "The largest absolute value among their weights.");
        Key<Filters, String> weights = Key.required(
                "weights",
                RecordTypes.BYTES,
                Filters::weights,
                "Filter by filter, row by row, the channels of a pixel side by side; a signed byte per weight in units of"
                        + " scale / 127, Base64.");
        return Construct.of(
                "filters",
                Filters.class,
                "What the first layer with a kernel looks for in the image.",
                List.of(layer, height, width, channels, count, scale, weights),
                values -> new Filters(
                        values.get(layer),
                        values.get(height),
                        values.get(width),
                        values.get(channels),
                        values.get(count),
                        values.get(scale),
                        values.get(weights)));
    }

    private static Construct<Splits> splits() {
        ListType<Integer> counts = new ListType<>(RecordTypes.COUNT, "counts");
        Key<Splits, List<Integer>> training =
                Key.required("training", counts, Splits::training, "Among those trained on.");
        Key<Splits, List<Integer>> validation =
                Key.required("validation", counts, Splits::validation, "Among those validated on.");
        Key<Splits, List<Integer>> test = Key.required("test", counts, Splits::test, "Among those tested on.");
        IntegerType files = new IntegerType(0, DatasetFacts.MOST_FILES);
        Key<Splits, Integer> broken =
                Key.required("broken", files, Splits::broken, "Pictures that can't be read, and were left out.");
        Key<Splits, Integer> ignored = Key.required(
                "ignored",
                files,
                Splits::ignored,
                "Files that are hidden or no pictures by their names, and were passed over.");
        return Construct.of(
                "splits",
                Splits.class,
                "How many images of each class there are, in the order of the classes.",
                List.of(training, validation, test, broken, ignored),
                values -> new Splits(
                        values.get(training),
                        values.get(validation),
                        values.get(test),
                        values.get(broken),
                        values.get(ignored)));
    }
}
