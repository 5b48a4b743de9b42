package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.job.Network;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs the benchmark's scripts.
 *
 * @param interpreter a Python that may have a library: a path, or a program on the search path
 * @param scripts the directory of the scripts
 * @param data the directory of MNIST's four files, unpacked
 * @param threads the threads that they may compute with
 * @param environment what else their environment holds
 */
public record Python(String interpreter, Path scripts, Path data, int threads, Map<String, String> environment) {

    public Python {
        environment = Map.copyOf(environment);
    }

    /** What runs {@code script} for a network; it only has to be started. */
    public ProcessBuilder command(String script, Network network, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(
                interpreter,
                scripts.resolve(script).toString(),
                network.key(),
                "--data=" + data,
                "--threads=" + threads));
        all.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(all);
        command.environment().putAll(environment);
        command.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
        // no files besides the scripts
        command.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return command;
    }
}
