package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.plugin.host.Host;
import io.github.mnistmaven.plugin.host.Natives;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import io.github.mnistmaven.plugin.resolve.TrainerResolver;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Engines through Maven's resolver, each when it is wanted for the first time. */
public final class ResolvedEngines implements EngineRuntime.Locator {
    private final TrainerResolver resolver;
    private final Host host;
    private final Optional<String> nd4j;
    private final Map<EngineChoice, EngineRuntime> found = new EnumMap<>(EngineChoice.class);

    /** @param nd4j the classifier of ND4J, from the user; empty for the one that fits the host */
    public ResolvedEngines(TrainerResolver resolver, Host host, Optional<String> nd4j) {
        this.resolver = resolver;
        this.host = host;
        this.nd4j = nd4j;
    }

    @Override
    public EngineRuntime of(EngineChoice engine) throws ResolutionException {
        EngineRuntime known = found.get(engine);
        if (known != null) {
            return known;
        }
        Natives fitting = Natives.of(engine, host);
        Natives natives = nd4j.map(fitting::withNd4j).orElse(fitting);
        Path cache = resolver.localRepository().resolve(".cache").resolve("mnist-maven-plugin");
        EngineRuntime runtime =
                new EngineRuntime(engine, natives, resolver.trainer(engine, natives), cache.resolve(natives.name()));
        found.put(engine, runtime);
        return runtime;
    }
}
