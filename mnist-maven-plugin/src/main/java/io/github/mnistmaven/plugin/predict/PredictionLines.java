package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.plugin.text.Columns;
import io.github.mnistmaven.plugin.text.Columns.Align;
import io.github.mnistmaven.plugin.text.Counts;
import io.github.mnistmaven.runtime.Ink;
import io.github.mnistmaven.runtime.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Predictions for a person at a console, in ASCII. */
public final class PredictionLines {
    private static final int BAR = 40;

    /** A network of a thousand classes has no use for a thousand bars. */
    private static final int MOST_BARS = 10;

    private static final Columns BARS = new Columns(Align.LEFT, Align.RIGHT, Align.LEFT);
    private static final Columns TABLE =
            new Columns(Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT, Align.LEFT, Align.LEFT);

    private final Predictions predictions;

    public PredictionLines(Predictions predictions) {
        this.predictions = predictions;
    }

    /** What the pictures show: of one all probabilities, of several a line each. */
    public List<String> answers() {
        return predictions.pictures().size() == 1 ? bars(predictions.pictures().get(0)) : table();
    }

    /**
     * What a human has to look at, what is unlike the training images, then what can't be read; a line each, and
     * nothing if all is well.
     */
    public List<String> warnings() {
        List<String> lines = new ArrayList<>(unsure());
        for (PicturePrediction picture : predictions.pictures()) {
            picture.remarks().forEach(remark -> lines.add(picture.file() + ": " + remark));
        }
        List<UnreadPicture> unread = predictions.unread();
        if (!unread.isEmpty()) {
            lines.add(Counts.of(unread.size(), "picture") + " of "
                    + (unread.size() + predictions.pictures().size()) + " can't be read:");
            unread.forEach(picture -> lines.add(picture.file() + ": " + picture.problem()));
        }
        return List.copyOf(lines);
    }

    private List<String> unsure() {
        List<PicturePrediction> pictures = predictions.pictures();
        long unsure = pictures.stream()
                .filter(picture -> !picture.prediction().isConfident())
                .count();
        if (predictions.threshold().isEmpty() || unsure == 0) {
            return List.of();
        }
        String least = percent((float) predictions.threshold().getAsDouble());
        return List.of(
                pictures.size() == 1
                        ? "a human should look at it: the model's confidence is "
                                + percent(pictures.get(0).prediction().confidence())
                                + ", and it can be left alone from " + least + " on"
                        : "a human should look at " + Counts.of((int) unsure, "picture") + " of " + pictures.size()
                                + ", with \"no\" below \"confident\": the model can be left alone from a confidence of "
                                + least + " on");
    }

    private List<String> bars(PicturePrediction picture) {
        Prediction prediction = picture.prediction();
        float[] probabilities = prediction.probabilities();
        List<Integer> shown = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer label) -> -probabilities[label]))
                .limit(MOST_BARS)
                .toList();
        List<Integer> ordered =
                probabilities.length <= MOST_BARS ? shown.stream().sorted().toList() : shown;
        List<String> lines = new ArrayList<>();
        lines.add(picture.file() + ": " + prediction.className() + ", " + percent(picture.probability())
                + (picture.ink() == Ink.BLACK_ON_WHITE ? "; taken as black on white" : ""));
        lines.addAll(BARS.lines(ordered.stream()
                .map(label -> List.of(
                        "  " + predictions.classes().get(label),
                        percent(probabilities[label]),
                        bar(probabilities[label])))
                .toList()));
        return List.copyOf(lines);
    }

    private List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "picture",
                "answer",
                "probability",
                "",
                "next",
                predictions.threshold().isPresent() ? "confident" : ""));
        for (PicturePrediction picture : predictions.pictures()) {
            Prediction prediction = picture.prediction();
            rows.add(List.of(
                    picture.file(),
                    prediction.className(),
                    percent(picture.probability()),
                    bar(picture.probability()),
                    next(prediction),
                    predictions.threshold().isEmpty() || prediction.isConfident() ? "" : "no"));
        }
        List<String> lines = new ArrayList<>(TABLE.lines(rows));
        long inverted = predictions.pictures().stream()
                .filter(picture -> picture.ink() == Ink.BLACK_ON_WHITE)
                .count();
        if (inverted > 0) {
            lines.add(Counts.of(inverted, "picture") + " taken as black on white");
        }
        return List.copyOf(lines);
    }

    private String next(Prediction prediction) {
        float[] probabilities = prediction.probabilities();
        return IntStream.range(0, probabilities.length)
                .filter(label -> label != prediction.label())
                .boxed()
                .min(Comparator.comparingDouble(label -> -probabilities[label]))
                .map(label -> predictions.classes().get(label) + ", " + percent(probabilities[label]))
                .orElse("");
    }

    private static String bar(float probability) {
        return "#".repeat(Math.round(BAR * probability));
    }

    private static String percent(float probability) {
        return Unit.SHARE.text(probability) + " %";
    }
}
