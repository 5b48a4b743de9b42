package io.github.mnistmaven.experiment.picture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import io.github.mnistmaven.model.network.Preparation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.picture.PicturePixels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged pictures of all formats: refused with a reason, or decoded within the budget. */
class PictureFuzzTest {
    private static final int CASES = 1500;
    private static final PictureDecoder DECODER = new PictureDecoder(new DecodingBudget(200_000, 4_000_000), true);

    @Test
    void isRefusedOrDecodedWithinTheBudget() {
        int accepted = Fuzz.run("pictures", CASES, PictureFuzzTest::read);

        assertThat(accepted).isPositive();
    }

    private static String read(SplittableRandom random) throws IOException {
        String name = PictureFiles.NAMES.get(random.nextInt(PictureFiles.NAMES.size()));
        byte[] file = Mutation.damage(PictureFiles.content(name), random);
        try {
            PictureHeader header = DECODER.header(file);
            BufferedImage picture = DECODER.decode(file);
            assertThat(new PictureHeader(picture.getWidth(), picture.getHeight()))
                    .isEqualTo(header);
            assertThat(PicturePixels.of(picture, Shape.image(4, 5, 3), Preparation.DEFAULT))
                    .hasSize(60);
            return null;
        } catch (UnreadablePictureException e) {
            return e.getMessage();
        }
    }
}
