package io.github.mnistmaven.language;

import io.github.mnistmaven.language.definition.KeywordType;
import io.github.mnistmaven.model.format.ModelFormat;

/** The words for formats of models, in experiments and in records. */
public final class FormatWords {
    /** The formats. */
    public static final KeywordType<ModelFormat> FORMAT =
            KeywordType.of("model_format", ModelFormat.class, FormatWords::meaning);

    private FormatWords() {}

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
