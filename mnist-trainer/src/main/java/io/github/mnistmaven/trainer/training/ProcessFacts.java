package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.io.CpuName;
import io.github.mnistmaven.experiment.io.ProcFile;
import java.nio.file.Path;

/**
 * The machine and the process, as far as the operating system tells.
 *
 * @param proc where Linux keeps what it knows of processes; need not exist
 */
record ProcessFacts(Path proc) {

    static ProcessFacts current() {
        return new ProcessFacts(Path.of("/proc"));
    }

    /** The JVM's name and version. */
    String java() {
        return System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    /** The operating system's name, version and architecture. */
    String os() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch");
    }

    /** The processor's name; its architecture where there is none. */
    String cpu() {
        return CpuName.in(proc);
    }

    /** This process's largest resident memory so far, in bytes; 0 where nobody knows. */
    long peakMemoryBytes() {
        return status("VmHWM");
    }

    /** This process's resident memory, in bytes; 0 where nobody knows. */
    long memoryBytes() {
        return status("VmRSS");
    }

    private long status(String key) {
        return new ProcFile(proc.resolve("self/status"))
                .value(key)
                .map(kilobytes -> Long.parseLong(kilobytes.replace(" kB", "")) * 1024)
                .orElse(0L);
    }
}
