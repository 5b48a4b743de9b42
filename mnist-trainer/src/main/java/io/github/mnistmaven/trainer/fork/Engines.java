package io.github.mnistmaven.trainer.fork;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.trainer.engine.EngineFactory;
import io.github.mnistmaven.trainer.engine.EngineProvider;
import io.github.mnistmaven.trainer.training.EngineLocator;
import io.github.mnistmaven.trainer.training.EngineUnavailableException;
import io.github.mnistmaven.trainer.training.UnusablePlanException;
import java.util.ServiceLoader;

/** The engines on the class path. */
public final class Engines implements EngineLocator {
    private final Iterable<EngineProvider> providers;

    Engines(Iterable<EngineProvider> providers) {
        this.providers = providers;
    }

    public static Engines onClassPath() {
        return new Engines(ServiceLoader.load(EngineProvider.class));
    }

    /**
     * What makes an engine, its native libraries loaded; those of the others are not.
     *
     * @throws UnusablePlanException if the class path has no such engine
     * @throws EngineUnavailableException if this machine can't load its native libraries
     */
    @Override
    public EngineFactory load(EngineChoice engine) throws UnusablePlanException, EngineUnavailableException {
        for (EngineProvider provider : providers) {
            if (provider.engine() == engine) {
                loadNatives(provider);
                return provider;
            }
        }
        throw new UnusablePlanException("engine " + engine.keyword() + " is not on the trainer's class path");
    }

    private static void loadNatives(EngineProvider provider) throws EngineUnavailableException {
        try {
            provider.loadNatives();
        } catch (LinkageError e) {
            throw unavailable(provider.engine(), e);
        }
    }

    /** What to throw where this machine can't load the native libraries of {@code engine}. */
    static EngineUnavailableException unavailable(EngineChoice engine, Throwable cause) {
        String what = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new EngineUnavailableException(engine.keyword() + "'s native libraries can't be loaded: " + what, cause);
    }
}
