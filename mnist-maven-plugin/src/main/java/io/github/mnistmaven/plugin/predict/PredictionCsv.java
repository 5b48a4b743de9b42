package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.experiment.io.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Predictions as CSV (RFC 4180, with line feeds): a line for each picture, and behind what it says of each a column for
 * the probability of each class. Of what can't be read, only {@code problem} is told.
 */
final class PredictionCsv {

    private PredictionCsv() {}

    static String of(Predictions predictions) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(
                "file", "label", "class", "probability", "confidence", "confident", "ink", "remarks", "problem"));
        predictions.classes().forEach(name -> head.add("probability of " + name));
        lines.add(head);
        predictions.pictures().forEach(picture -> lines.add(line(picture)));
        for (UnreadPicture picture : predictions.unread()) {
            List<String> line = new ArrayList<>(List.of(picture.file(), "", "", "", "", "", "", "", picture.problem()));
            predictions.classes().forEach(name -> line.add(""));
            lines.add(line);
        }
        return lines.stream().map(Csv::line).collect(Collectors.joining());
    }

    private static List<String> line(PicturePrediction picture) {
        List<String> line = new ArrayList<>(List.of(
                picture.file(),
                String.valueOf(picture.prediction().label()),
                picture.prediction().className(),
                String.valueOf(picture.probability()),
                String.valueOf(picture.prediction().confidence()),
                String.valueOf(picture.prediction().isConfident()),
                picture.ink().name().toLowerCase(Locale.ROOT),
                String.join("; ", picture.remarks()),
                ""));
        for (float probability : picture.prediction().probabilities()) {
            line.add(String.valueOf(probability));
        }
        return line;
    }
}
