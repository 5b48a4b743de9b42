package io.github.mnistmaven.trainer.engine;

import io.github.mnistmaven.experiment.model.EngineChoice;

/**
 * An engine that the class path holds, found by {@link java.util.ServiceLoader}. To make one needs no native library,
 * so that whatever else lies on the class path can be asked for its name.
 */
public interface EngineProvider extends EngineFactory {

    /** The engine, not {@code auto}. */
    EngineChoice engine();

    /**
     * Loads the engine's native libraries, on the thread that will make and use the engine; before that, none can be
     * made.
     *
     * @throws LinkageError if this machine lacks something they need
     */
    void loadNatives();
}
