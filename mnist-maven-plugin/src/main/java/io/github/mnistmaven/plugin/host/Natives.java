package io.github.mnistmaven.plugin.host;

import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.plugin.host.Host.Platform;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The native libraries of an engine that fit a machine, and what they need in their environment.
 *
 * @param platform the classifier of JavaCPP, oneDNN and OpenCL, or OpenBLAS
 * @param cpu the CPU that they run on
 * @param nd4j the classifier of ND4J, built for the best instruction set that the CPU has; empty if DL4J does not train
 */
public record Natives(Platform platform, CpuFeatures cpu, Optional<String> nd4j) {
    /**
     * How often a waiting thread of libgomp looks before it sleeps: some 50 microseconds, longer than it waits between
     * two steps of a training that has the processors for itself. By default it spins for milliseconds, and where other
     * work wants the processors too, the threads wait for each other's turns, up to a hundred times as long as they
     * compute.
     */
    private static final String SPIN_COUNT = "3000";

    /**
     * Those of {@code engine} for {@code host}. Only Linux tells what its CPU can do; elsewhere those that run on any.
     *
     * @param engine not {@code auto}
     */
    public static Natives of(EngineChoice engine, Host host) {
        return new Natives(
                host.platform(), host.cpu(), engine == EngineChoice.DL4J ? Optional.of(nd4j(host)) : Optional.empty());
    }

    private static String nd4j(Host host) {
        String any = host.platform().classifier();
        return switch (host.platform()) {
            case LINUX_X86_64 ->
                any + "-onednn" + (host.cpu().avx512() ? "-avx512" : host.cpu().avx2() ? "-avx2" : "");
            case MACOSX_X86_64, WINDOWS_X86_64 -> any + "-onednn";
            case LINUX_ARM64, MACOSX_ARM64 -> any;
        };
    }

    /** The same; where DL4J trains, with another build of ND4J. */
    public Natives withNd4j(String classifier) {
        return new Natives(platform, cpu, nd4j.map(fitting -> classifier));
    }

    /** By which they are known: the classifier of ND4J where DL4J trains, else that of the platform. */
    public String name() {
        return nd4j.orElse(platform.classifier());
    }

    /** Environment variables that native code reads before Java can set anything. */
    public Map<String, String> environment(int threads) {
        Map<String, String> environment = new TreeMap<>();
        environment.put("OMP_NUM_THREADS", String.valueOf(threads));
        environment.put("GOMP_SPINCOUNT", SPIN_COUNT);
        if (nd4j.isPresent()) {
            environment.put("OPENBLAS_NUM_THREADS", String.valueOf(threads));
            coreType().ifPresent(type -> environment.put("OPENBLAS_CORETYPE", type));
        }
        return environment;
    }

    /**
     * The instruction set that oneDNN's kernels are made for; empty where nobody says, and where DL4J trains, whose
     * kernels come with its build of ND4J.
     *
     * @param environment the trainer's environment, as others have set it
     */
    public Optional<InstructionSet> instructionSet(Map<String, String> environment) {
        return nd4j.isPresent() ? Optional.empty() : InstructionSet.of(cpu, environment);
    }

    // OpenBLAS 0.3.19 does not know newer CPUs and falls back to SSE kernels on them
    private Optional<String> coreType() {
        if (cpu.avx512()) {
            return Optional.of("SkylakeX");
        }
        return cpu.avx2() ? Optional.of("Haswell") : Optional.empty();
    }
}
