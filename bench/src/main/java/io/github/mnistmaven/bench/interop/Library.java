package io.github.mnistmaven.bench.interop;

/** A library that runs networks. */
public enum Library {
    KERAS("Keras"),
    ONNX_RUNTIME("ONNX Runtime"),
    PYTORCH("PyTorch"),
    DL4J("DL4J");

    private final String title;

    Library(String title) {
        this.title = title;
    }

    /** What it is called. */
    public String title() {
        return title;
    }
}
