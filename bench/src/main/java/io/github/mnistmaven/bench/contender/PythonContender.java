package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Job.Compared;
import io.github.mnistmaven.bench.process.Child;
import io.github.mnistmaven.bench.process.Directories;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Python library, with the script that uses it.
 *
 * @param name what tables call it
 * @param interpreter the Python that may have the library: a path, or a program on the search path
 * @param script the script
 * @param data the directory of MNIST's four files, unpacked
 * @param threads the threads that it may compute with
 */
public record PythonContender(String name, String interpreter, Path script, Path data, int threads)
        implements Contender {

    @Override
    public boolean rival() {
        return true;
    }

    @Override
    public Measurement run(Job job, Path directory) throws UnavailableException, IOException, InterruptedException {
        Directories.empty(directory);
        Path errors = directory.resolve("stderr.log");
        ProcessBuilder command = new ProcessBuilder(arguments(job, directory)).redirectError(errors.toFile());
        command.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
        // no files besides the scripts
        command.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Reports reports = new Reports();
        try (Child child = start(command);
                BufferedReader lines = child.process().inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reports.add(line);
            }
            if (child.process().waitFor() != 0) {
                String why = lastLine(errors);
                throw reports.begun() ? UnavailableException.failed(why) : UnavailableException.notFound(why);
            }
        }
        return reports.measurement();
    }

    private Child start(ProcessBuilder command) throws UnavailableException {
        try {
            return Child.start(command);
        } catch (IOException e) {
            throw UnavailableException.notFound(e.getMessage());
        }
    }

    private List<String> arguments(Job job, Path directory) {
        List<String> arguments = new ArrayList<>(List.of(
                interpreter,
                script.toString(),
                job.network().key(),
                "--data=" + data,
                "--epochs=" + job.epochs(),
                "--batch-size=" + job.network().batchSize(),
                "--threads=" + threads,
                "--limit=" + job.limit(),
                "--validation=" + job.heldOut()));
        if (job.compared() == Compared.PROCESS) {
            arguments.add("--curves=" + directory.resolve("curves.png"));
        }
        return arguments;
    }

    // the last line of a traceback is what is wrong
    private static String lastLine(Path errors) throws IOException {
        List<String> lines =
                Files.readString(errors).lines().filter(line -> !line.isBlank()).toList();
        return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1).strip();
    }
}
