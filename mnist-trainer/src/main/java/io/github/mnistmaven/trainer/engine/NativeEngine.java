package io.github.mnistmaven.trainer.engine;

/**
 * An engine that stands on native libraries, before they are loaded.
 *
 * @param libraries loads them, on the thread that will make and use the engine; throws a {@link LinkageError} if this
 *     machine lacks something they need
 * @param factory makes the engine, once they are loaded
 */
public record NativeEngine(Runnable libraries, EngineFactory factory) {

    /** The same engine, its libraries loaded. */
    public EngineFactory load() {
        libraries.run();
        return factory;
    }
}
