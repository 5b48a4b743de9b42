package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.experiment.data.DataLocation;
import io.github.mnistmaven.experiment.data.Datasets;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.EngineDescription;
import io.github.mnistmaven.trainer.engine.UnsupportedNetworkException;
import io.github.mnistmaven.trainer.engine.onednn.OneDnnEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program for a trainer's JVM: classifies test images with the oneDNN engine. The network is not trained. */
public final class EngineInference {
    private static final float WHITE = 255;

    private EngineInference() {}

    /**
     * Classifies, and tells how fast.
     *
     * @param args a run directory holding a plan, where its data lie, what a trainer gets besides, and the batch sizes,
     *     separated by commas
     */
    public static void main(String[] args) throws IOException, UnsupportedNetworkException {
        Natives.load();
        TrainingPlan plan = new RunDirectory(Path.of(args[0])).readJob().plan().plan();
        Images test = Datasets.open(plan.data().source(), new DataLocation(Path.of(args[1]), Path.of(args[2])))
                .test();
        Throughput throughput = Throughput.of(test.count());
        try (Engine engine = OneDnnEngine.create(plan)) {
            EngineDescription description = engine.description();
            throughput.ready(description.version() + ", " + description.natives(), description.threads());
            for (String number : args[args.length - 1].split(",")) {
                int size = Integer.parseInt(number);
                List<float[]> batches = batches(test, size);
                throughput.tell(size, count -> batches.subList(0, count).forEach(batch -> engine.predict(batch, size)));
            }
            throughput.end();
        }
    }

    private static List<float[]> batches(Images images, int size) {
        List<float[]> batches = new ArrayList<>();
        int length = images.shape().size();
        for (int from = 0; from + size <= images.count(); from += size) {
            float[] batch = new float[size * length];
            for (int i = 0; i < size; i++) {
                byte[] pixels = images.image(from + i);
                for (int j = 0; j < length; j++) {
                    batch[i * length + j] = Byte.toUnsignedInt(pixels[j]) / WHITE;
                }
            }
            batches.add(batch);
        }
        return batches;
    }
}
