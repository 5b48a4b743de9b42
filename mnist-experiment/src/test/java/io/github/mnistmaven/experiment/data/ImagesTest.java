package io.github.mnistmaven.experiment.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistmaven.model.network.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImagesTest {
    private static final Shape COLOUR = Shape.image(1024, 1024, 3);

    /** 16 MB are five images of 3 MB each. */
    @Test
    void lieInBlocksOfWholeImages() {
        int size = COLOUR.size();
        int block = PixelBlocks.bytes(COLOUR);
        byte[] pixels = new byte[7 * size];
        for (int image = 0; image < 7; image++) {
            pixels[image * size] = (byte) image;
            pixels[(image + 1) * size - 1] = (byte) -image;
        }
        List<byte[]> blocks = new ArrayList<>();
        blocks.add(Arrays.copyOfRange(pixels, 0, block));
        blocks.add(Arrays.copyOfRange(pixels, block, pixels.length));
        Images images = new Images(COLOUR, blocks, new int[7], String::valueOf);

        assertThat(block).isEqualTo(5 * size);
        for (int image = 0; image < 7; image++) {
            assertThat(images.image(image))
                    .hasSize(size)
                    .startsWith((byte) image)
                    .endsWith((byte) -image);
        }
    }

    @Test
    void areAsManyAsTheirLabels() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Images(Shape.image(1, 2, 3), new byte[11], new int[2]))
                .withMessage("11 pixels are not 2 images of 1x2x3");
    }
}
