package io.github.mnistmaven.plugin.host;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/**
 * The machine that a trainer runs on.
 *
 * @param platform its name in JavaCPP's words, which are the classifiers of native artifacts: {@code linux-x86_64}
 * @param cpu what its processor can do
 */
public record Host(Platform platform, CpuFeatures cpu) {

    /** The platforms that both engines have natives for. */
    public enum Platform {
        LINUX_X86_64("linux-x86_64"),
        LINUX_ARM64("linux-arm64"),
        MACOSX_X86_64("macosx-x86_64"),
        MACOSX_ARM64("macosx-arm64"),
        WINDOWS_X86_64("windows-x86_64");

        private final String classifier;

        Platform(String classifier) {
            this.classifier = classifier;
        }

        public String classifier() {
            return classifier;
        }

        /** The platform that Java's {@code os.name} and {@code os.arch} stand for; empty if there are no natives. */
        public static Optional<Platform> of(String osName, String osArch) {
            boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
            boolean x86 = osArch.equals("amd64") || osArch.equals("x86_64");
            String os = osName.toLowerCase(Locale.ROOT);
            if (os.startsWith("linux") && (arm || x86)) {
                return Optional.of(arm ? LINUX_ARM64 : LINUX_X86_64);
            }
            if (os.startsWith("mac") && (arm || x86)) {
                return Optional.of(arm ? MACOSX_ARM64 : MACOSX_X86_64);
            }
            return os.startsWith("windows") && x86 ? Optional.of(WINDOWS_X86_64) : Optional.empty();
        }
    }

    /**
     * The machine this JVM runs on.
     *
     * @throws UnsupportedHostException if the engines have no natives for it
     */
    public static Host current() throws UnsupportedHostException {
        String os = System.getProperty("os.name");
        String arch = System.getProperty("os.arch");
        Platform platform = Platform.of(os, arch).orElseThrow(() -> new UnsupportedHostException(os, arch));
        return new Host(platform, CpuFeatures.current());
    }

    /** The bytes of memory that this machine, or the container it pretends to be, has. */
    public static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
