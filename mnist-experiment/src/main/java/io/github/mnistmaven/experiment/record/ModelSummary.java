package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.format.FormatLack;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Preprocessing;
import java.util.List;
import java.util.Optional;

/**
 * The trained model.
 *
 * @param parameters the number of parameters
 * @param sha256 SHA-256 of {@code model/model.zip}, in hexadecimal
 * @param bytes the size of that file
 * @param preprocessing what becomes of pixels before the first layer
 * @param files all files that hold it, that one among them
 * @param lacks why there are no files of a format that was asked for
 */
public record ModelSummary(
        long parameters,
        String sha256,
        long bytes,
        Preprocessing preprocessing,
        List<RecordedFile> files,
        List<FormatLack> lacks) {

    public ModelSummary {
        files = List.copyOf(files);
        lacks = List.copyOf(lacks);
    }

    /**
     * A model in {@code files}.
     *
     * @throws IllegalArgumentException if {@code model.zip} is not among them
     */
    public static ModelSummary of(
            long parameters, Preprocessing preprocessing, List<RecordedFile> files, List<FormatLack> lacks) {
        RecordedFile model =
                model(files).orElseThrow(() -> new IllegalArgumentException("no file of ours among " + files));
        return new ModelSummary(parameters, model.sha256(), model.bytes(), preprocessing, files, lacks);
    }

    /** Whether there is a {@code model.zip} among the files, and just as it is said to be. */
    public boolean agrees() {
        return model(files)
                .filter(model -> model.sha256().equals(sha256) && model.bytes() == bytes)
                .isPresent();
    }

    /** The file {@code model.zip}, of which all others can be made. */
    public RecordedFile file() {
        return model(files).orElseThrow();
    }

    private static Optional<RecordedFile> model(List<RecordedFile> files) {
        return files.stream().filter(file -> file.format() == ModelFormat.MNIST).findFirst();
    }
}
