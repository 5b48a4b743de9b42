package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.runtime.Classifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A program for a trainer's JVM: classifies test images with {@code mnist-runtime}, one at a time on one thread, as an
 * application does, by the model of a run.
 */
public final class RuntimeInference {

    private RuntimeInference() {}

    /**
     * Classifies, and tells how fast.
     *
     * @param args a directory holding a run, where its data lie, and whatever
     */
    public static void main(String[] args) throws IOException {
        RunDirectory run = new RunDirectory(Path.of(args[0]));
        TrainingPlan plan = run.readJob().plan().plan();
        Images test = Datasets.open(plan.data().source(), new DataLocation(Path.of(args[1]), Path.of(args[2])))
                .test();
        Classifier classifier = Classifier.load(run.model());
        List<byte[]> pictures =
                IntStream.range(0, test.count()).mapToObj(test::image).toList();
        Throughput throughput = Throughput.of(test.count());
        throughput.ready("mnist-runtime, Java " + Runtime.version(), 1);
        throughput.tell(1, count -> pictures.subList(0, count).forEach(classifier::classify));
        throughput.end();
    }
}
