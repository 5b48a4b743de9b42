package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.plugin.host.Natives;
import io.github.mnistmaven.plugin.resolve.ResolutionException;
import io.github.mnistmaven.plugin.resolve.TrainerJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What trainers with one engine run on.
 *
 * @param engine the engine, not {@code auto}
 * @param natives its native libraries
 * @param jars the class path, natives included
 * @param nativeCaches where native libraries may be unpacked, the preferred directory first
 */
public record EngineRuntime(EngineChoice engine, Natives natives, List<TrainerJar> jars, List<Path> nativeCaches) {

    /** Finds what trainers with an engine run on; nothing is downloaded before it is asked for. */
    @FunctionalInterface
    public interface Locator {

        /**
         * What trainers with {@code engine} run on.
         *
         * @param engine not {@code auto}
         * @throws ResolutionException if an artifact can't be had
         */
        EngineRuntime of(EngineChoice engine) throws ResolutionException;
    }

    private static final List<String> DL4J_ONLY = List.of(
            // ND4J 1.0.0-M2.1 hands native code memory of arrays that nothing refers to any more once the method is
            // compiled: a garbage collection at that moment frees it, and the process dies (deeplearning4j issue 9278).
            // Interpreted, the method refers to its arguments until it returns.
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=exclude,org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner::exec",
            // its module says in a file of its own what libraries may log
            "-Dorg.bytedeco.javacpp.logger=slf4j");

    public EngineRuntime {
        jars = List.copyOf(jars);
        nativeCaches = List.copyOf(nativeCaches);
    }

    List<Path> classPath() {
        return jars.stream().map(TrainerJar::file).toList();
    }

    /** Arguments of the JVM, those for its memory excepted. */
    List<String> arguments() {
        List<String> all = new ArrayList<>();
        if (engine == EngineChoice.DL4J) {
            all.addAll(DL4J_ONLY);
        }
        // files in a temporary directory for tools that watch JVMs
        all.add("-XX:-UsePerfData");
        all.add("-Djava.awt.headless=true");
        for (int i = 0; i < nativeCaches.size(); i++) {
            all.add("-D" + ForkProtocol.NATIVE_CACHE + i + "=" + nativeCaches.get(i));
        }
        return all;
    }

    /** What trained parameters depend on of it. */
    SortedMap<String, String> fingerprint() throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("engine", engine.keyword());
        parts.put("natives", natives.name());
        for (TrainerJar jar : jars) {
            if (jar.isTraining()) {
                parts.put("jar." + jar.name(), jar.content());
            }
        }
        return parts;
    }
}
