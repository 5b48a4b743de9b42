package io.github.mnistmaven.language.record;

import io.github.mnistmaven.experiment.io.JsonFile;
import io.github.mnistmaven.experiment.record.Prediction;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import java.util.List;

/** Checks the test images that a record shows, with what the model says of them. */
record PredictionCheck(RunRecord record, JsonFile file) {
    /** The probability of a class may be this much above 1: engines reckon in single precision. */
    private static final double ROUNDING = 1e-5;

    void check() throws IOException {
        check(record.samples());
        check(record.mistakes());
        file.require(
                record.mistakes().stream().allMatch(mistake -> mistake.label() != mistake.predicted()),
                "has a mistake that is none");
    }

    private void check(List<Prediction> predictions) throws IOException {
        PictureCheck pictures = new PictureCheck(record, file);
        byte[] labels = record.answers().decodedLabels();
        byte[] predicted = record.answers().decodedPredicted();
        for (Prediction prediction : predictions) {
            file.require(
                    pictures.isClass(prediction.label()) && pictures.isClass(prediction.predicted()),
                    "has a prediction outside its " + pictures.classes() + " classes");
            pictures.checkImage(prediction.picture());
            int index = prediction.index();
            file.require(
                    index >= 0 && index < labels.length,
                    "has a prediction of an image outside its " + labels.length + " test images");
            file.require(
                    prediction.label() == Byte.toUnsignedInt(labels[index])
                            && prediction.predicted() == Byte.toUnsignedInt(predicted[index]),
                    "has a prediction that is not its answer to that image");
            file.require(
                    isProbability(prediction.probability()) && isProbability(prediction.labelProbability()),
                    "has a prediction whose probability is outside 0 to 1");
        }
        file.require(
                predictions.stream().mapToInt(Prediction::index).distinct().count() == predictions.size(),
                "shows the same test image twice");
    }

    private static boolean isProbability(double value) {
        return value >= 0 && value <= 1 + ROUNDING;
    }
}
