package io.github.mnistmaven.bench.maven;

import io.github.mnistmaven.bench.process.Child;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.language.record.StoredRecords;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Trains as users do, with {@code mvn mnist:train} in a process of its own.
 *
 * @param home Maven's own directory
 * @param root the root of the repository, where Maven runs
 * @param repository the local repository, holding the plugin
 * @param environment what else its environment holds, and so that of the trainers that it starts
 * @param threads the threads of an engine; 0 for as many as the plugin's rule gives it
 */
public record Maven(Path home, Path root, Path repository, Map<String, String> environment, int threads) {
    private static final String RUN = "run";
    private static final long POLL_MILLIS = 10;

    public Maven {
        environment = Map.copyOf(environment);
    }

    /** The Maven of a command's settings. */
    public static Maven of(Settings settings) {
        return new Maven(settings.path("maven"), settings.path("root"), settings.path("repository"), Map.of(), 0);
    }

    /** The same with another environment. */
    public Maven with(Map<String, String> otherEnvironment) {
        return new Maven(home, root, repository, otherEnvironment, threads);
    }

    /** The same with another number of threads. */
    public Maven withThreads(int number) {
        return new Maven(home, root, repository, environment, number);
    }

    /**
     * Trains one experiment, whether or not it was trained before.
     *
     * @param directory receives the experiment, Maven's output and the run; emptied first
     */
    public MavenRun train(Variation experiment, Path directory)
            throws MavenFailedException, IOException, InterruptedException {
        return train(experiment, directory, (event, trainer) -> {});
    }

    /**
     * Trains one experiment, whether or not it was trained before.
     *
     * @param directory receives the experiment, Maven's output and the run; emptied first
     * @param listener hears of the events that the run directory keeps, within some milliseconds
     * @throws MavenFailedException if it was not trained to its end
     */
    public MavenRun train(Variation experiment, Path directory, TrainerListener listener)
            throws MavenFailedException, IOException, InterruptedException {
        Directories.empty(directory);
        Path file = directory.resolve("experiment.yml");
        AtomicFile.write(file, experiment.named(RUN).yaml());
        Path log = directory.resolve("maven.log");
        List<String> arguments = new ArrayList<>(List.of(
                "mnist:train", "-Dexperiment=" + file, "-Dmnist.outputDirectory=" + directory, "-Dmnist.force=true"));
        if (threads > 0) {
            arguments.add("-Dmnist.threads=" + threads);
        }
        ProcessBuilder command = command(arguments, log);
        RunDirectory run = new RunDirectory(directory.resolve(RUN));
        long start = System.nanoTime();
        try (Child child = start(command)) {
            RunFollower follower = new RunFollower(run, child.process().toHandle(), listener);
            while (!child.process().waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                follower.follow();
            }
            double wallSeconds = (System.nanoTime() - start) / 1e9;
            follower.follow();
            if (child.process().exitValue() != 0) {
                throw new MavenFailedException(
                        MavenLog.problem(log), follower.readySeconds().isPresent());
            }
            return new MavenRun(
                    run,
                    StoredRecords.run(run).orElseThrow(),
                    follower.readySeconds().orElseThrow(),
                    wallSeconds);
        }
    }

    /**
     * Runs a goal that trains nothing.
     *
     * @param arguments the goal and its parameters
     * @param log receives what Maven prints
     * @throws MavenFailedException if it fails
     */
    public void run(List<String> arguments, Path log) throws MavenFailedException, IOException, InterruptedException {
        try (Child child = start(command(arguments, log))) {
            if (child.process().waitFor() != 0) {
                throw new MavenFailedException(MavenLog.problem(log), true);
            }
        }
    }

    private ProcessBuilder command(List<String> arguments, Path log) {
        List<String> all = new ArrayList<>(
                List.of(executable(), "--batch-mode", "--non-recursive", "-Dmaven.repo.local=" + repository));
        all.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(all)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment().putAll(environment);
        return command;
    }

    private static Child start(ProcessBuilder command) throws MavenFailedException {
        try {
            return Child.start(command);
        } catch (IOException e) {
            throw new MavenFailedException(e.getMessage(), false);
        }
    }

    private String executable() {
        String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        return home.resolve("bin").resolve(name).toString();
    }
}
