package io.github.mnistmaven.experiment.io;

import java.nio.file.Path;
import java.util.Optional;

/** The name of this machine's processor, as records have it. */
public final class CpuName {

    private CpuName() {}

    public static String current() {
        return in(Path.of("/proc"));
    }

    /**
     * The name as the operating system gives it; the architecture where it gives none.
     *
     * @param proc where Linux keeps what it knows of processors; need not exist
     */
    public static String in(Path proc) {
        return new ProcFile(proc.resolve("cpuinfo"))
                .value("model name")
                .or(() -> Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER")))
                .orElseGet(() -> System.getProperty("os.arch"));
    }
}
