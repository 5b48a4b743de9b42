package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Peers;
import io.github.mnistmaven.bench.fork.Dl4jModels;
import io.github.mnistmaven.bench.interop.Library;
import io.github.mnistmaven.bench.interop.LibraryProgram;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.TrainerProgram;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.bench.process.Java;
import io.github.mnistmaven.bench.setting.Settings;
import io.github.mnistmaven.bench.snippet.Snippet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What runs programs that need libraries, whether or not these are there.
 *
 * @param scripts the directory of scripts
 * @param keras a Python that may have Keras and ONNX Runtime; empty if none is to be used
 * @param pytorch a Python that may have PyTorch; likewise
 * @param dl4j a trainer with DL4J; empty if there is none
 */
record InteropPeers(Path scripts, Optional<String> keras, Optional<String> pytorch, Optional<TrainerProgram> dl4j) {
    private static final int FEW_IMAGES = 200;

    /**
     * Those of a command's settings.
     *
     * @param directory receives a training with DL4J, after which its class path is known
     * @param console told where something is not found
     */
    static InteropPeers of(Settings settings, Path directory, Consumer<String> console)
            throws IOException, InterruptedException {
        Maven maven = Maven.of(settings);
        Peers peers = Peers.of(settings, console);
        return new InteropPeers(
                maven.root().resolve("interop/peers"),
                peers.interpreters(settings.list("bench.keras"), "keras").stream()
                        .findFirst(),
                peers.interpreters(settings.list("bench.pytorch"), "torch").stream()
                        .findFirst(),
                dl4j(maven, directory, console));
    }

    private static Optional<TrainerProgram> dl4j(Maven maven, Path directory, Consumer<String> console)
            throws IOException, InterruptedException {
        console.accept("training a little with DL4J, for its class path");
        Variation experiment = Variation.of(maven.root().resolve("experiments/baseline.yml"))
                .with("data", "limit", FEW_IMAGES)
                .with("data", "validation", FEW_IMAGES / 2)
                .with("training", "epochs", 1)
                .with("training", "engine", "dl4j");
        try {
            return Optional.of(
                    new TrainerProgram(maven.train(experiment, directory).directory(), Map.of()));
        } catch (MavenFailedException e) {
            console.accept("no DL4J: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** What runs the networks in a directory with each library. */
    List<LibraryProgram> programs(Path networks) {
        List<LibraryProgram> programs = new ArrayList<>();
        keras.ifPresent(python -> {
            programs.add(new LibraryProgram(Library.KERAS, () -> script(python, "run_keras.py", networks)));
            programs.add(new LibraryProgram(Library.ONNX_RUNTIME, () -> script(python, "run_onnx.py", networks)));
        });
        pytorch.ifPresent(python ->
                programs.add(new LibraryProgram(Library.PYTORCH, () -> script(python, "run_torch.py", networks))));
        dl4j.ifPresent(trainer -> programs.add(new LibraryProgram(
                Library.DL4J, () -> trainer.command(Dl4jModels.class, List.of(), List.of(networks.toString())))));
        return programs;
    }

    /** What runs one of the scripts with the Python of Keras, which is there. */
    ProcessBuilder withKeras(String name, Path... arguments) {
        return script(keras.orElseThrow(), name, arguments);
    }

    private ProcessBuilder script(String python, String name, Path... arguments) {
        return python(python, scripts.resolve(name), arguments);
    }

    /**
     * What runs a program of documentation.
     *
     * @param found the libraries that are there
     */
    Optional<ProcessBuilder> snippet(Snippet snippet, Path file, Set<Library> found) throws IOException {
        if (snippet.isPython()) {
            boolean torch = snippet.imports("torch");
            Library needed = torch ? Library.PYTORCH : snippet.imports("keras") ? Library.KERAS : Library.ONNX_RUNTIME;
            return (torch ? pytorch : keras)
                    .filter(any -> found.contains(needed))
                    .map(python -> python(python, file));
        }
        if (snippet.imports("org.deeplearning4j")) {
            return dl4j.isPresent() ? Optional.of(dl4j.get().command(file)) : Optional.empty();
        }
        return Optional.of(new ProcessBuilder(Java.executable(), "-cp", Java.classPath(), file.toString()));
    }

    private static ProcessBuilder python(String python, Path script, Path... arguments) {
        ProcessBuilder command = new ProcessBuilder(python, script.toString());
        Stream.of(arguments).map(Path::toString).forEach(command.command()::add);
        // no files besides the scripts
        command.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return command;
    }
}
