package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.plugin.host.Host;
import io.github.mnistmaven.plugin.host.NativeCaches;
import io.github.mnistmaven.plugin.host.Natives;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import io.github.mnistmaven.plugin.resolve.TrainerResolver;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Engines through Maven's resolver, each when it is wanted for the first time. */
public final class ResolvedEngines implements EngineRuntime.Locator {
    private final TrainerResolver resolver;
    private final Host host;
    private final Optional<String> nd4j;
    private final NativeCaches caches;
    private final Map<EngineChoice, EngineRuntime> found = new EnumMap<>(EngineChoice.class);

    /**
     * @param nd4j the classifier of ND4J, from the user; empty for the one that fits the host
     * @param caches where native libraries may be unpacked
     */
    public ResolvedEngines(TrainerResolver resolver, Host host, Optional<String> nd4j, NativeCaches caches) {
        this.resolver = resolver;
        this.host = host;
        this.nd4j = nd4j;
        this.caches = caches;
    }

    @Override
    public EngineRuntime of(EngineChoice engine) throws ResolutionException {
        EngineRuntime known = found.get(engine);
        if (known != null) {
            return known;
        }
        Natives fitting = Natives.of(engine, host);
        Natives natives = nd4j.map(fitting::withNd4j).orElse(fitting);
        EngineRuntime runtime =
                new EngineRuntime(engine, natives, resolver.trainer(engine, natives), caches.of(natives));
        found.put(engine, runtime);
        return runtime;
    }
}
