package io.github.mnistmaven.plugin.predict;

import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.model.network.Keyword;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How drawings stand out from their ground: what {@code mnist.ink} may say. */
public enum InkChoice implements Keyword {
    /** As the picture looks most like the training images. */
    AUTO,
    WHITE_ON_BLACK,
    BLACK_ON_WHITE;

    /**
     * The choice called {@code word}.
     *
     * @throws UnusablePictureException if none is; names those that are
     */
    public static InkChoice of(String word) throws UnusablePictureException {
        for (InkChoice choice : values()) {
            if (choice.keyword().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return choice;
            }
        }
        throw new UnusablePictureException("mnist.ink: there is no " + Quoted.of(word) + "; expected one of "
                + Arrays.stream(values()).map(Keyword::keyword).collect(Collectors.joining(", ")));
    }
}
