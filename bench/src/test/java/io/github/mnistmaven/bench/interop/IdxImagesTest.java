package io.github.mnistmaven.bench.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.model.network.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxImagesTest {
    @TempDir
    private Path directory;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Path file = directory.resolve("images.idx");
        Images images =
                new Images(Shape.image(1, 2, 3), new byte[] {1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6}, new int[2]);

        IdxImages.write(file, images);

        assertThat(file).binaryContent().startsWith(0, 0, 8, 4, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2);
        assertThat(Files.size(file)).isEqualTo(20 + 12);
        Images read = IdxImages.read(file);
        assertThat(read.shape()).isEqualTo(images.shape());
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.image(1)).containsExactly(-1, -2, -3, -4, -5, -6);
    }
}
