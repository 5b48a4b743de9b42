package io.github.mnistmaven.plugin.mojo;

import java.io.File;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** Which Java installation trains: a named one, else the build's toolchain, else the one that Maven runs on. */
final class TrainingJavaHome {

    private TrainingJavaHome() {}

    static Path find(File named, ToolchainManager toolchains, MavenSession session) {
        if (named != null) {
            return named.toPath();
        }
        Toolchain jdk = toolchains.getToolchainFromBuildContext("jdk", session);
        String java = jdk == null ? null : jdk.findTool("java");
        return java == null
                ? Path.of(System.getProperty("java.home"))
                : Path.of(java).getParent().getParent();
    }
}
