package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.maven.MavenFailedException;
import io.github.mnistmaven.bench.maven.Variation;
import io.github.mnistmaven.bench.report.Report;
import io.github.mnistmaven.bench.report.ReportingProcess;
import io.github.mnistmaven.bench.report.UnavailableException;
import io.github.mnistmaven.bench.text.Format;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.keras.KerasReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Networks that Keras trained and saved, taken over by us: their probabilities, {@code mnist:evaluate} and fine-tuning.
 *
 * @param maven runs our goals
 * @param directory receives everything
 * @param test MNIST's test images
 */
public record KerasNetworks(Maven maven, Path directory, Images test) {
    private static final int IMAGES = 2000;
    private static final double LEARNING_RATE = 1e-4;

    /** By how much so few images at so small a learning rate may make a network worse. */
    private static final double MOST_LOST = 0.01;

    /** What Keras saves, the file that stands for all of a network first. */
    private static final List<String> FILES = List.of("model.keras", "model.h5", "model.json");

    /**
     * Lets Keras train, and takes over what it saved.
     *
     * @param script trains networks, each into a directory of its own below {@code directory}
     * @throws UnavailableException if it does not come to its end
     */
    public List<Check> check(ProcessBuilder script) throws UnavailableException, IOException, InterruptedException {
        List<Check> checks = new ArrayList<>();
        Files.createDirectories(directory);
        for (Report.Answered answered : new ReportingProcess(script, directory.resolve("training.log"))
                .run()
                .all(Report.Answered.class)) {
            checks.add(check(answered.network()));
        }
        return checks;
    }

    private Check check(String name) throws IOException, InterruptedException {
        Path home = directory.resolve(name);
        Path file = Stream.of(FILES.toArray(String[]::new))
                .map(home::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String what = name + ", " + file.getFileName();
        try {
            Subject subject = new SubjectWriter(home).write("ours", KerasReader.read(file), test);
            Answer keras = Answer.read(
                    home.resolve("answers").resolve(Way.KERAS.keyword() + ".f32"),
                    subject.expected().classes());
            double difference = keras.difference(subject.expected());
            int right = keras.right(test.labels());
            int evaluated = evaluate(name, file);
            int tuned = fineTune(name, file);
            String figures = Format.of(
                    "probabilities differ by %.1e; of %d images Keras has %d right, mnist:evaluate %d, after fine-tuning"
                            + " %d",
                    difference, test.count(), right, evaluated, tuned);
            return difference <= Outcome.BOUND && evaluated == right && tuned >= right - MOST_LOST * test.count()
                    ? Check.passed(what, figures)
                    : Check.failed(what, figures);
        } catch (MavenFailedException | IOException e) {
            return Check.failed(what, e.getMessage());
        }
    }

    private int evaluate(String name, Path file) throws MavenFailedException, IOException, InterruptedException {
        maven.run(
                List.of(
                        "mnist:evaluate",
                        "-Dmnist.model=" + file,
                        "-Dmnist.data=mnist",
                        "-Dmnist.name=" + name,
                        "-Dmnist.outputDirectory=" + directory),
                directory.resolve(name + "-evaluation.log"));
        EvaluationRecord record = StoredRecords.evaluation(
                        new RunDirectory(directory.resolve("evaluations").resolve(name)))
                .orElseThrow(() -> new IOException("mnist:evaluate left no record"));
        return Subject.right(record.answers());
    }

    private int fineTune(String name, Path file) throws MavenFailedException, IOException, InterruptedException {
        Variation experiment = Variation.of(maven.root().resolve("experiments/baseline.yml"))
                .with("model", "keras", file.toString())
                .with("data", "limit", IMAGES)
                .with("data", "validation", IMAGES / 4)
                .with("training", "epochs", 1)
                .with("training", "optimizer", Map.of("adam", Map.of("learning_rate", LEARNING_RATE)));
        return Subject.right(maven.train(experiment, directory.resolve(name + "-tuned"))
                .record()
                .answers());
    }
}
