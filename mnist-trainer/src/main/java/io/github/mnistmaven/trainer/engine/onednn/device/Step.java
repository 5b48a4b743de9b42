package io.github.mnistmaven.trainer.engine.onednn.device;

/** One operation on tensors that are fixed, so that it can be run again and again. */
@FunctionalInterface
public interface Step {

    /** Runs it after those that were run before; {@link Device#await} tells when its results are there. */
    void run();
}
