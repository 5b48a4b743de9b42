package io.github.mnistmaven.language;

import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import io.github.mnistmaven.experiment.model.Augmentation.Flip;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.DataSource.OnBroken;
import io.github.mnistmaven.experiment.model.Direction;
import io.github.mnistmaven.experiment.model.EarlyStopping.Mode;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Normalization;
import io.github.mnistmaven.experiment.model.ParameterKind;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.model.network.Fit;

/**
 * The closed sets of words besides those of layers, and what each of them means: a new word does not compile before it
 * has a meaning.
 */
final class Words {
    static final KeywordType<PassMetric> MONITOR = new KeywordType<>("monitor", PassMetric.ofEpoch(), Words::monitor);
    static final KeywordType<EngineChoice> ENGINE = KeywordType.of("engine", EngineChoice.class, Words::engine);
    static final KeywordType<Mode> MODE = KeywordType.of("mode", Mode.class, Words::mode);
    static final KeywordType<Interpolation> INTERPOLATION =
            KeywordType.of("interpolation", Interpolation.class, Words::interpolation);
    static final KeywordType<Flip> FLIP = KeywordType.of("flip", Flip.class, Words::flip);
    static final KeywordType<FillMode> FILL_MODE = KeywordType.of("fill_mode", FillMode.class, Words::fillMode);
    static final KeywordType<ParameterKind> PARAMETER_KIND =
            KeywordType.of("parameter_kind", ParameterKind.class, Words::parameterKind);
    static final KeywordType<CleanPass> CLEAN_PASS = KeywordType.of("clean_pass", CleanPass.class, Words::cleanPass);
    static final KeywordType<Fit> FIT = KeywordType.of("fit", Fit.class, Words::fit);
    static final KeywordType<OnBroken> ON_BROKEN = KeywordType.of("on_broken", OnBroken.class, Words::onBroken);

    static final KeywordType<Normalization> NORMALIZATION =
            KeywordType.of("normalization", Normalization.class, Words::normalization);

    private Words() {}

    private static String monitor(PassMetric metric) {
        String description = metric.description();
        return description.substring(0, description.length() - 1)
                + (metric.direction() == Direction.HIGHER ? "; higher is better." : "; lower is better.");
    }

    private static String engine(EngineChoice engine) {
        return switch (engine) {
            case AUTO -> "The fastest engine that trains every layer of the network and whose libraries can be loaded.";
            case DL4J -> "Deeplearning4j.";
            case ONEDNN -> "Intel's oneDNN, the fastest.";
        };
    }

    private static String mode(Mode mode) {
        return switch (mode) {
            case AUTO -> "The metric's own: lower for losses, higher for accuracies.";
            case MIN -> "Lower is better.";
            case MAX -> "Higher is better.";
        };
    }

    private static String interpolation(Interpolation interpolation) {
        return switch (interpolation) {
            case NEAREST -> "The value of the nearest pixel.";
            case BILINEAR -> "Linear between the four pixels around.";
            case BICUBIC -> "Cubic between the sixteen pixels around (Keys, 1981), which keeps strokes sharper.";
        };
    }

    private static String normalization(Normalization normalization) {
        return switch (normalization) {
            case SCALE -> "Values from 0 to 1.";
            case STANDARDIZE ->
                "Each channel with a mean of 0 and a standard deviation of 1 over all images that are trained on.";
        };
    }

    private static String flip(Flip flip) {
        return switch (flip) {
            case HORIZONTAL -> "Left and right change places.";
            case VERTICAL -> "Top and bottom change places.";
            case HORIZONTAL_AND_VERTICAL -> "Both, each drawn apart.";
        };
    }

    private static String fillMode(FillMode mode) {
        return switch (mode) {
            case CONSTANT -> "fill_value; of a row a b c d: k k k k | a b c d | k k k k.";
            case NEAREST -> "The pixel at the border: a a a a | a b c d | d d d d.";
            case REFLECT -> "The image mirrored at its border: d c b a | a b c d | d c b a.";
            case WRAP -> "The image again: a b c d | a b c d | a b c d.";
        };
    }

    private static String parameterKind(ParameterKind kind) {
        return switch (kind) {
            case KERNEL -> "What inputs are multiplied by, of all layers that have some.";
            case BIAS -> "What layers add.";
            case GAMMA -> "What normalization scales by.";
            case BETA -> "What normalization adds.";
        };
    }

    private static String fit(Fit fit) {
        return switch (fit) {
            case CONTAIN -> "All of it, between borders: Keras' pad_to_aspect_ratio.";
            case COVER -> "As much of its middle as has the image's ratio: Keras' crop_to_aspect_ratio.";
            case STRETCH -> "All of it, its ratio changed to the image's.";
        };
    }

    private static String onBroken(OnBroken choice) {
        return switch (choice) {
            case FAIL -> "Nothing is trained before it is mended or taken away; all of them are named.";
            case SKIP -> "It is left out; how many are is told on the console, in the record and on the page.";
        };
    }

    private static String cleanPass(CleanPass pass) {
        return switch (pass) {
            case AT_END -> "Once, with the weights that the model ends with.";
            case EACH_EPOCH ->
                "After each epoch as well, for a training curve that compares with the validation curve.";
        };
    }
}
