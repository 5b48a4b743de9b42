package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.record.RunRecord;
import io.github.mnistmaven.language.record.StoredRecords;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.RandomNetworks;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The networks that others run: those of finished runs, and random ones. */
public final class Subjects {
    /** What each random network sees. */
    private static final int IMAGES = 16;

    /** One random network of so many sees images of MNIST. */
    private static final int MNIST_EVERY = 4;

    /** One random network of so many takes other values than those from 0 to 1. */
    private static final int PREPROCESSED_EVERY = 5;

    /** Values from -1 to 1. */
    private static final Preprocessing PREPROCESSING = new Preprocessing(1 / 127.5, -1);

    /** What standardizing makes of photographs, the channels apart. */
    private static final Preprocessing STANDARDIZED =
            new Preprocessing(List.of(1 / 58.4, 1 / 57.1, 1 / 57.4), List.of(-2.12, -2.04, -1.8));

    private final SubjectWriter writer;
    private final Images test;

    /**
     * @param directory receives the files
     * @param test the test images of MNIST
     */
    public Subjects(Path directory, Images test) {
        this.writer = new SubjectWriter(directory);
        this.test = test;
    }

    /**
     * The finished runs in an output directory of {@code mnist:train}, by their names, that classified MNIST's test
     * images and have their model.
     */
    public Map<String, RunDirectory> runs(Path directory) throws IOException {
        Map<String, RunDirectory> runs = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            return runs;
        }
        try (Stream<Path> content = Files.list(directory)) {
            for (Path path : content.filter(Files::isDirectory).toList()) {
                RunDirectory run = new RunDirectory(path);
                Optional<RunRecord> record = StoredRecords.runWithModel(run);
                if (record.isPresent()
                        && Files.exists(run.model())
                        && Arrays.equals(record.get().answers().decodedLabels(), test.labels())) {
                    runs.put(record.get().name(), run);
                }
            }
        }
        return runs;
    }

    /** The network of a finished run that classified MNIST's test images. */
    public Subject of(String name, RunDirectory run) throws IOException {
        RunRecord record = StoredRecords.runWithModel(run).orElseThrow();
        return writer.write(name, ModelFile.read(run.model()), test, Optional.of(record.answers()));
    }

    public List<Subject> random(int count) throws IOException {
        List<Subject> subjects = new ArrayList<>();
        for (long seed = 0; subjects.size() < count; seed++) {
            boolean mnist = subjects.size() % MNIST_EVERY == 0;
            Optional<TrainedNetwork> network =
                    mnist ? RandomNetworks.network(seed, test.shape()) : RandomNetworks.network(seed);
            if (network.isPresent()) {
                Images images = mnist ? firstDigits() : noise(network.get().input(), seed);
                boolean preprocessed = subjects.size() % PREPROCESSED_EVERY == 0;
                subjects.add(writer.write(
                        network.get().name(), preprocessed ? preprocessing(network.get()) : network.get(), images));
            }
        }
        return subjects;
    }

    private static TrainedNetwork preprocessing(TrainedNetwork network) {
        Preprocessing preprocessing = STANDARDIZED.fits(network.input()) ? STANDARDIZED : PREPROCESSING;
        return new TrainedNetwork(
                network.name(),
                network.input(),
                network.preparation(),
                preprocessing,
                network.statistics(),
                network.confidence(),
                network.classes(),
                network.layers(),
                network.tensors(),
                network.origin());
    }

    private Images firstDigits() {
        byte[] pixels = new byte[IMAGES * test.shape().size()];
        IntStream.range(0, IMAGES)
                .forEach(image -> System.arraycopy(
                        test.image(image),
                        0,
                        pixels,
                        image * test.shape().size(),
                        test.shape().size()));
        return new Images(test.shape(), pixels, new int[IMAGES]);
    }

    private static Images noise(Shape shape, long seed) {
        byte[] pixels = new byte[IMAGES * shape.size()];
        new SplittableRandom(seed).nextBytes(pixels);
        return new Images(shape, pixels, new int[IMAGES]);
    }
}
