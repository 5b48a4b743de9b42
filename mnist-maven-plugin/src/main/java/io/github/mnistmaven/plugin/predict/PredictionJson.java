package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.model.io.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Predictions as JSON, in ASCII, so that no terminal or code page changes it. */
final class PredictionJson {
    private static final int LAST_OF_ASCII = 0x7e;

    private PredictionJson() {}

    static String of(Predictions predictions) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", predictions.model());
        json.put("classes", predictions.classes());
        json.put(
                "threshold",
                predictions.threshold().isPresent() ? predictions.threshold().getAsDouble() : null);
        json.put(
                "pictures",
                predictions.pictures().stream().map(PredictionJson::picture).toList());
        json.put(
                "unread",
                predictions.unread().stream().map(PredictionJson::unread).toList());
        return ascii(JsonText.pretty(json));
    }

    private static Map<String, Object> picture(PicturePrediction picture) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", picture.file());
        json.put("label", picture.prediction().label());
        json.put("class", picture.prediction().className());
        json.put("probability", number(picture.probability()));
        json.put("confidence", number(picture.prediction().confidence()));
        json.put("confident", picture.prediction().isConfident());
        List<Object> probabilities = new ArrayList<>();
        for (float probability : picture.prediction().probabilities()) {
            probabilities.add(number(probability));
        }
        json.put("probabilities", probabilities);
        json.put("ink", picture.ink().name().toLowerCase(Locale.ROOT));
        json.put("remarks", picture.remarks());
        return json;
    }

    private static Map<String, Object> unread(UnreadPicture picture) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", picture.file());
        json.put("problem", picture.problem());
        return json;
    }

    /** With the digits that a float has, and no more. */
    private static Double number(float probability) {
        return Double.valueOf(Float.toString(probability));
    }

    /** Only strings have other characters, and these may be written by their numbers. */
    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder();
        for (char character : json.toCharArray()) {
            if (character > LAST_OF_ASCII) {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                ascii.append(character);
            }
        }
        return ascii.toString();
    }
}
