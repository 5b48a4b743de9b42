package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.dataset.MnistDataset;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** MNIST for scripts: the four files, unpacked. */
public final class Mnist {

    private Mnist() {}

    /** Writes them into {@code directory}; gives it back. */
    public static Path unpack(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (MnistDataset file : MnistDataset.values()) {
            try (InputStream content = file.open()) {
                Files.copy(content, directory.resolve(file.fileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return directory;
    }
}
