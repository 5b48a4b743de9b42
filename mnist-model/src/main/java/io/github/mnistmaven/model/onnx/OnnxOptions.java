package io.github.mnistmaven.model.onnx;

/**
 * How an ONNX model is written.
 *
 * @param preprocess whether the model itself scales pixels: then it takes them as bytes from 0 to 255, else as numbers
 *     that are scaled already, from 0 to 1 for whatever is trained here
 */
public record OnnxOptions(boolean preprocess) {
    /** Without preprocessing: the model takes what the network takes. */
    public static final OnnxOptions DEFAULT = new OnnxOptions(false);
}
