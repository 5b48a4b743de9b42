package io.github.mnistmaven.plugin.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The Java installation a trainer runs on.
 *
 * @param home its home directory
 * @param version its version, 17 or later
 */
public record TrainerJvm(Path home, Runtime.Version version) {
    private static final int OLDEST = 17;
    private static final int NEEDS_UNSAFE_PERMISSION = 23;

    /**
     * The installation at {@code home}, checked without starting it.
     *
     * @throws UnusableJvmException if there is none, or one that is too old
     */
    public static TrainerJvm at(Path home) throws UnusableJvmException {
        Runtime.Version version = versionOf(home);
        if (version.feature() < OLDEST) {
            throw new UnusableJvmException(home + " is Java " + version.feature() + ", training needs Java " + OLDEST
                    + " or later; set mnist.jvm");
        }
        return new TrainerJvm(home, version);
    }

    /** The {@code java} program. */
    public Path java() {
        return program(home);
    }

    /** The arguments that this installation needs to stay quiet about native code. */
    public List<String> permissions() {
        List<String> permissions = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        if (version.feature() >= NEEDS_UNSAFE_PERMISSION) {
            permissions.add("--sun-misc-unsafe-memory-access=allow");
        }
        return permissions;
    }

    private static Path program(Path home) {
        Path windows = home.resolve("bin").resolve("java.exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
    }

    private static Runtime.Version versionOf(Path home) throws UnusableJvmException {
        if (!Files.isExecutable(program(home))) {
            throw new UnusableJvmException(home + " has no bin/java; set mnist.jvm to the home of a Java installation");
        }
        Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
            return Runtime.Version.parse(release.getProperty("JAVA_VERSION", "").replace("\"", ""));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableJvmException(
                    "cannot tell the Java version of " + home + " from its file 'release'; set mnist.jvm");
        }
    }
}
