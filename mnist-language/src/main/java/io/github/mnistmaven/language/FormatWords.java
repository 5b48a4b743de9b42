package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.language.definition.Scope;
import io.github.mnistmaven.language.problem.Location;
import io.github.mnistmaven.language.problem.Problems;
import io.github.mnistmaven.language.yaml.YamlValue;
import io.github.mnistmaven.model.format.ModelFormat;
import java.util.ArrayList;
import java.util.List;

/** The words for formats of models, in experiments and in records. */
public final class FormatWords {
    /** The formats. */
    public static final KeywordType<ModelFormat> FORMAT =
            KeywordType.of("model_format", ModelFormat.class, FormatWords::meaning);

    private FormatWords() {}

    /**
     * The formats that somebody names outside an experiment.
     *
     * @param property what the user calls the place where they are named
     * @throws io.github.mnistmaven.language.problem.ExperimentException if there is no such format; carries every
     *     problem
     */
    public static List<ModelFormat> named(String property, List<String> words) {
        Location place = Location.of(property);
        Problems problems = new Problems();
        List<ModelFormat> formats = new ArrayList<>();
        for (String word : words) {
            YamlValue value = new YamlValue.Scalar(place, word.strip(), false);
            FORMAT.read(value, Scope.of(value, problems)).ifPresent(formats::add);
        }
        problems.throwIfAny();
        return formats;
    }

    private static String meaning(ModelFormat format) {
        String files = String.join(", ", format.fileNames());
        return switch (format) {
            case MNIST -> files + ": what mnist-runtime reads, and what all others can be made of; always written.";
            case KERAS -> files + ": for Keras 3, whole, or architecture and weights apart.";
            case ONNX -> files + ": for ONNX Runtime and whatever else reads ONNX.";
            case DL4J -> files + ": for DL4J.";
        };
    }
}
