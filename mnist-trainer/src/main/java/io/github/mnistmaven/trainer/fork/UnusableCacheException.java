package io.github.mnistmaven.trainer.fork;

/**
 * Native libraries can't be unpacked and loaded in a directory; the message names it, with the reason in parentheses.
 */
final class UnusableCacheException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableCacheException(String message) {
        super(message);
    }
}
