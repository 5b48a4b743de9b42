package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.Sha256;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.ForkProtocol;
import io.github.mnistmaven.plugin.fork.ForkCommand;
import io.github.mnistmaven.plugin.fork.TrainerJvm;
import io.github.mnistmaven.plugin.host.NativeThreads;
import io.github.mnistmaven.plugin.host.Natives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all trainers of one build are started with.
 *
 * @param jvm the Java installation
 * @param argLine further JVM arguments in one text, from the user; may be empty
 * @param classPath the trainer's class path
 * @param natives the native libraries on it
 * @param threads how many native threads they get
 * @param nativeCache where JavaCPP unpacks native libraries
 * @param environment further environment variables, from the user
 * @param timeout how long one trainer may take; empty for as long as it likes
 */
public record TrainerSetup(
        TrainerJvm jvm,
        String argLine,
        List<Path> classPath,
        Natives natives,
        ThreadRule threads,
        Path nativeCache,
        Map<String, String> environment,
        Optional<Duration> timeout) {

    private static final List<String> MEMORY = List.of(
            "-Xmx512m",
            // JavaCPP would take its bounds from the heap's
            "-Dorg.bytedeco.javacpp.maxBytes=1g",
            "-Dorg.bytedeco.javacpp.maxPhysicalBytes=2g");

    /**
     * ND4J 1.0.0-M2.1 hands native code memory of arrays that nothing refers to any more once the method is compiled: a
     * garbage collection at that moment frees it, and the process dies (deeplearning4j issue 9278). Interpreted, the method
     * refers to its arguments until it returns.
     */
    private static final List<String> KEEP_ARRAYS = List.of(
            "-XX:CompileCommand=quiet",
            "-XX:CompileCommand=exclude,org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner::exec");

    public TrainerSetup {
        classPath = List.copyOf(classPath);
        environment = Map.copyOf(environment);
    }

    /** The command that trains {@code plan}, which is in {@code directory}, on {@code data}. */
    ForkCommand command(TrainingPlan plan, RunDirectory directory, Path data) {
        NativeThreads ofPlan = threads.of(plan);
        List<String> all = new ArrayList<>(jvm.permissions());
        all.addAll(MEMORY);
        all.addAll(KEEP_ARRAYS);
        all.add("-Djava.awt.headless=true");
        // the trainer says in a file of its own what libraries may log
        all.add("-Dorg.bytedeco.javacpp.logger=slf4j");
        all.add("-Dorg.bytedeco.javacpp.cachedir=" + nativeCache);
        if (ofPlan.count() != ofPlan.dl4j()) {
            all.add("-D" + ForkProtocol.DL4J_THREADS + "=" + ofPlan.dl4j());
        }
        Map<String, String> variables = new TreeMap<>(natives.environment(ofPlan));
        variables.putAll(environment);
        return new ForkCommand(jvm.java(), all, argLine, classPath, variables, directory, data);
    }

    /** What the bytes of {@code plan}'s model depend on besides it. */
    SortedMap<String, String> fingerprint(TrainingPlan plan) throws IOException {
        SortedMap<String, String> parts = new TreeMap<>();
        parts.put("java", jvm.version().toString());
        parts.put("arguments", argLine);
        parts.put("natives", natives.nd4j());
        natives.environment(threads.of(plan)).forEach((name, value) -> parts.put("environment." + name, value));
        environment.forEach((name, value) -> parts.put("environment." + name, value));
        for (Path jar : classPath) {
            // released jars are known by their versions; our own may be snapshots that change under one name
            parts.put("jar." + jar.getFileName(), isOurs(jar) ? Sha256.of(jar) : "");
        }
        return parts;
    }

    private static boolean isOurs(Path jar) {
        return jar.getFileName().toString().startsWith("mnist-") && Files.isRegularFile(jar);
    }
}
