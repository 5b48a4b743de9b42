package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Keyword;

/** A way in which somebody else runs a network: by some of our files, with a library. */
public enum Way implements Keyword {
    /** The architecture of one file, the weights of another. */
    KERAS_APART(ModelFormat.KERAS, "model.json, model.weights.h5", Library.KERAS),
    KERAS(ModelFormat.KERAS, "model.keras", Library.KERAS),
    /** After the checker has seen the file. */
    ONNX(ModelFormat.ONNX, "model.onnx", Library.ONNX_RUNTIME),
    /** The same for a model that scales pixels itself. */
    ONNX_PIXELS(ModelFormat.ONNX, "model.onnx, preprocess", Library.ONNX_RUNTIME),
    /** The layers of {@code network.json} with the tensors of {@code weights.safetensors}. */
    TORCH(ModelFormat.MNIST, "model.zip", Library.PYTORCH),
    DL4J(ModelFormat.DL4J, "dl4j.zip", Library.DL4J);

    private final ModelFormat format;
    private final String files;
    private final Library library;

    Way(ModelFormat format, String files, Library library) {
        this.format = format;
        this.files = files;
        this.library = library;
    }

    /** The format of the files. */
    public ModelFormat format() {
        return format;
    }

    /** What tables call the files. */
    public String files() {
        return files;
    }

    /** What runs them. */
    public Library library() {
        return library;
    }
}
