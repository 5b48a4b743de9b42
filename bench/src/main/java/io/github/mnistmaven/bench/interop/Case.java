package io.github.mnistmaven.bench.interop;

import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.model.network.Preprocessing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What programs have to know of a network besides its files; {@code case.json}.
 *
 * @param images the name of the file of images, bytes from 0 to 255
 * @param scale what a byte is multiplied by: a number for all channels, or one for each
 * @param offset what is added then, which gives what the first layer takes. Keras' files do both themselves, of values
 *     from 0 to 1
 */
public record Case(String images, List<Double> scale, List<Double> offset) {
    private static final String FILE = "case.json";
    private static final String IMAGES = "images.idx";

    /** That of a network with such preprocessing. */
    static Case of(Preprocessing preprocessing) {
        return new Case(IMAGES, preprocessing.scale(), preprocessing.offset());
    }

    /** Reads the one in a network's directory. */
    public static Case read(Path directory) throws IOException {
        return Json.read(Files.readString(directory.resolve(FILE)), Case.class);
    }

    void write(Path directory) throws IOException {
        AtomicFile.write(directory.resolve(FILE), Json.pretty(this));
    }
}
