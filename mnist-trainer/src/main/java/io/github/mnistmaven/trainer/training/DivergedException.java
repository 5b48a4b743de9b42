package io.github.mnistmaven.trainer.training;

/** A loss is no finite number any more; the message says which, as the beginning of a sentence. */
final class DivergedException extends Exception {
    private static final long serialVersionUID = 1L;

    DivergedException(String message) {
        super(message);
    }
}
