package io.github.mnistmaven.bench.maven;

/** A build failed; the message is what it says is wrong. */
public final class MavenFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean trained;

    MavenFailedException(String message, boolean trained) {
        super(message);
        this.trained = trained;
    }

    /** Whether training had begun. */
    public boolean trained() {
        return trained;
    }
}
