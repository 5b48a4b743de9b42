package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Job.Compared;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.report.Report;
import io.github.mnistmaven.bench.report.ReportingProcess;
import io.github.mnistmaven.bench.report.Reports;
import io.github.mnistmaven.bench.report.UnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Python library, with the script that trains with it.
 *
 * @param name what tables call it
 * @param python runs the script
 * @param script its name
 */
public record PythonContender(String name, Python python, String script) implements Contender {

    @Override
    public boolean rival() {
        return true;
    }

    @Override
    public int turns(int rounds) {
        return rounds;
    }

    @Override
    public Measurement run(Job job, Path directory) throws UnavailableException, IOException, InterruptedException {
        Directories.empty(directory);
        ProcessBuilder command = python.command(script, job.network(), arguments(job, directory));
        Reports reports = new ReportingProcess(command, directory.resolve("stderr.log")).run();
        Report.Ready ready = reports.only(Report.Ready.class);
        Report.Done done = reports.only(Report.Done.class);
        return new Measurement(
                ready.versions(),
                ready.threads(),
                reports.readySeconds(),
                job.trainingImages(),
                reports.all(Report.Epoch.class).stream()
                        .map(Report.Epoch::seconds)
                        .toList(),
                done.testAccuracy(),
                done.peakMemoryBytes(),
                reports.seconds(),
                0);
    }

    private static List<String> arguments(Job job, Path directory) {
        List<String> arguments = new ArrayList<>(List.of(
                "--epochs=" + job.epochs(),
                "--batch-size=" + job.network().batchSize(),
                "--limit=" + job.limit(),
                "--validation=" + job.heldOut()));
        if (job.compared() == Compared.PROCESS) {
            arguments.add("--curves=" + directory.resolve("curves.png"));
        }
        return arguments;
    }
}
