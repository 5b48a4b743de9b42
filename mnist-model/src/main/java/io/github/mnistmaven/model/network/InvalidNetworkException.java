package io.github.mnistmaven.model.network;

/**
 * Layers and tensors that are not a network. The message names the layer or the tensor, what fits, and what was found.
 */
public final class InvalidNetworkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidNetworkException(String message) {
        super(message);
    }
}
