package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.record.Answers;
import io.github.mnistmaven.model.format.Export;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.ModelFiles;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.io.Content;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.onnx.OnnxFile;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import io.github.mnistmaven.runtime.Classifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes networks, in all formats, with images and what the scripts have to know.
 *
 * @param directory holds a directory for each network
 */
record SubjectWriter(Path directory) {
    /** An ONNX model that scales pixels itself. */
    private static final String PIXELS = "pixels.onnx";

    /** Writes a network that nobody keeps a record of. */
    Subject write(String name, TrainedNetwork network, Images images) throws IOException {
        return write(name, network, images, Optional.empty());
    }

    /** Writes a network, and lets {@code mnist-runtime} classify the images. */
    Subject write(String name, TrainedNetwork network, Images images, Optional<Answers> recorded) throws IOException {
        Path home = Files.createDirectories(directory.resolve(name));
        ModelFiles made = ModelFiles.of(network, Export.ALL);
        List<WrittenFile> written = new ArrayList<>();
        for (FormatFile file : made.files()) {
            written.add(write(home.resolve(file.name()), file::writeTo));
        }
        if (made.lacks().stream().noneMatch(lack -> lack.format() == ModelFormat.ONNX)) {
            write(home.resolve(PIXELS), out -> OnnxFile.write(network, new OnnxOptions(true), out));
        }
        Case all = Case.of(network.preprocessing());
        all.write(home);
        IdxImages.write(home.resolve(all.images()), images);
        return new Subject(name, home, written, made.lacks(), answer(home, network, images), recorded);
    }

    private static WrittenFile write(Path file, Content content) throws IOException {
        long start = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
        double millis = (System.nanoTime() - start) / 1e6;
        return new WrittenFile(file.getFileName().toString(), Files.size(file), millis);
    }

    private static Answer answer(Path home, TrainedNetwork network, Images images) throws IOException {
        int classes = network.classes().size();
        Classifier classifier =
                Classifier.load(home.resolve(ModelFormat.MNIST.fileNames().get(0)));
        float[] probabilities = new float[images.count() * classes];
        IntStream.range(0, images.count())
                .parallel()
                .forEach(image -> System.arraycopy(
                        classifier.classify(images.image(image)).probabilities(),
                        0,
                        probabilities,
                        image * classes,
                        classes));
        return new Answer(probabilities, classes);
    }
}
