package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.model.network.Keyword;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Forms of predictions for programs: what {@code mnist.format} may say. */
public enum PredictionFormat implements Keyword {
    JSON(PredictionJson::of),
    CSV(PredictionCsv::of);

    private final Function<Predictions, String> text;

    PredictionFormat(Function<Predictions, String> text) {
        this.text = text;
    }

    /** The predictions as text, which ends with a line feed. */
    public String text(Predictions predictions) {
        return text.apply(predictions);
    }

    /**
     * The format called {@code word}; empty if there is none, and people read it.
     *
     * @param word null for none
     * @throws UnusablePictureException if no format is called so; names those that are
     */
    public static Optional<PredictionFormat> of(String word) throws UnusablePictureException {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        for (PredictionFormat format : values()) {
            if (format.keyword().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        throw new UnusablePictureException("mnist.format: there is no " + Quoted.of(word) + "; expected one of "
                + Arrays.stream(values()).map(Keyword::keyword).collect(Collectors.joining(", "))
                + ", or nothing for people to read");
    }
}
