package io.github.mnistmaven.trainer;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a JVM of its own: what depends on a process's first moments, or on its environment, is tested there. */
public final class ForkedJvm {
    private static final String JAVACPP = "org.bytedeco.javacpp.";

    private final List<String> arguments = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "--enable-native-access=ALL-UNNAMED"));
    private final Map<String, String> variables = new HashMap<>();
    private final int threads;
    private List<Path> classPath = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    /**
     * A JVM with this one's class path, and JavaCPP set up as here.
     *
     * @param threads the number of OpenMP's threads
     */
    public ForkedJvm(int threads) {
        this.threads = threads;
        Collections.list(System.getProperties().keys()).stream()
                .map(String.class::cast)
                .filter(name -> name.startsWith(JAVACPP))
                .forEach(name -> property(name, System.getProperty(name)));
    }

    public ForkedJvm property(String name, String value) {
        arguments.add("-D" + name + "=" + value);
        return this;
    }

    /** With a heap of at most so many megabytes. */
    public ForkedJvm heap(int megabytes) {
        arguments.add("-Xmx" + megabytes + "m");
        return this;
    }

    public ForkedJvm variable(String name, String value) {
        variables.put(name, value);
        return this;
    }

    /** The jars of the class path whose names begin with {@code prefix}. */
    public List<Path> jars(String prefix) {
        return classPath.stream()
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .toList();
    }

    public ForkedJvm without(Path jar) {
        classPath = classPath.stream().filter(path -> !path.equals(jar)).toList();
        return this;
    }

    public ForkedJvm with(Path jar) {
        classPath = Stream.concat(classPath.stream(), Stream.of(jar)).toList();
        return this;
    }

    /** Runs a program to its end, and gives its exit code; what it prints is added to {@code log}. */
    public int run(Path log, Class<?> program, String... programArguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(arguments);
        command.add(program.getName());
        command.addAll(List.of(programArguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(variables);
        builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
        // by default waiting threads spin for long, which is slow where others want the processors
        builder.environment().put("GOMP_SPINCOUNT", "3000");
        builder.environment()
                .put(
                        "CLASSPATH",
                        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        Process process = builder.start();
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }
}
