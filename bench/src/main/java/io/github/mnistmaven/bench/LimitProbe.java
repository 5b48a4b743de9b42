package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.fork.MeasuredLimits;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.maven.TrainerProgram;
import io.github.mnistmaven.bench.process.Child;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.text.Format;
import io.github.mnistmaven.experiment.io.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures what the machine reaches, in a process of its own.
 *
 * @param trainer whose libraries measure; may be absent
 * @param directory receives what the process leaves
 * @param console told what happens, a line at a time
 */
record LimitProbe(Optional<TrainerProgram> trainer, Path directory, Consumer<String> console) {

    /** The limits; empty if there is no trainer, or it fails at that. */
    Optional<Limits> measure() throws IOException, InterruptedException {
        if (trainer.isEmpty()) {
            return Optional.empty();
        }
        Path result = Directories.empty(directory).resolve("limits.json");
        Path log = directory.resolve("limits.log");
        ProcessBuilder command = trainer.get()
                .command(MeasuredLimits.class, List.of(), List.of(result.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try (Child child = Child.start(command)) {
            if (child.process().waitFor() != 0) {
                console.accept("the machine's limits could not be measured, see " + log);
                return Optional.empty();
            }
        }
        Limits limits = Json.read(Files.readString(result), Limits.class);
        console.accept(Format.of(
                "limits: %.0f GFLOP/s, %.1f GB/s in memory, %.1f GB/s in caches",
                limits.gigaflops(), limits.memoryGigabytes(), limits.cacheGigabytes()));
        return Optional.of(limits);
    }
}
