package io.github.mnistmaven.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import io.github.mnistmaven.experiment.io.CpuName;
import java.lang.management.ManagementFactory;

/**
 * Where it was measured.
 *
 * @param cpu the processor's name
 * @param cores the processors that this JVM may use
 * @param memoryBytes the memory of the machine, or of the container
 * @param os the operating system's name, version and architecture
 * @param java the version of the Java that measured
 */
public record Machine(String cpu, int cores, long memoryBytes, String os, String java) {

    /** This machine. */
    public static Machine current() {
        return new Machine(
                CpuName.current(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Runtime.version().toString());
    }
}
