package io.github.mnistmaven.model.format;

import io.github.mnistmaven.model.network.Keyword;
import java.util.List;
import java.util.stream.Stream;

/** A format that holds a trained network, as one file or several. */
public enum ModelFormat implements Keyword {
    /** Ours, from which all others can be made: {@code mnist-runtime} reads it. */
    MNIST("model.zip"),

    /** That of Keras 3: as one file, and with architecture and weights apart. */
    KERAS("model.keras", "model.json", "model.weights.h5"),

    /** That of ONNX Runtime and many others. */
    ONNX("model.onnx"),

    /** That of DL4J's {@code ModelSerializer}. */
    DL4J("dl4j.zip");

    private final List<String> fileNames;

    ModelFormat(String... fileNames) {
        this.fileNames = List.of(fileNames);
    }

    /** What files of any format are called. */
    public static List<String> allFileNames() {
        return Stream.of(values()).flatMap(format -> format.fileNames.stream()).toList();
    }

    /** What its files are called. */
    public List<String> fileNames() {
        return fileNames;
    }
}
