package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.augment.AugmentationBuilder;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.augment.Mixing;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Images that are mixed with others of their batch. */
class MixedBatchesTest {
    private static final int COUNT = 40;
    private static final Shape IMAGE = Shape.image(8, 6, 2);

    /** Of each class one, all of whose values say which one it is. */
    private final Subset images = images();

    private final double[] weights =
            IntStream.range(0, COUNT).mapToDouble(label -> 1 + label).toArray();

    @Test
    void anImageIsBlendedAsItsLabelIs() {
        Batch batch = maker(new AugmentationBuilder().mixup(0.4).build()).batch(images, 1, 0);

        int blended = 0;
        for (int i = 0; i < COUNT; i++) {
            Target target = batch.targets().get(i);
            float[] values = values(batch, i);
            double expected = (target.share() * target.label() + (1 - target.share()) * target.other()) / 255;
            for (float value : values) {
                assertThat((double) value).isCloseTo(expected, within(1e-6));
            }
            blended += target.share() < 1 ? 1 : 0;
        }
        assertThat(blended).isGreaterThan(COUNT / 2);
    }

    @Test
    void aRectangleOfAnotherImageSharesByItsArea() {
        Batch batch = maker(new AugmentationBuilder().cutmix(1).build()).batch(images, 1, 0);

        int pasted = 0;
        for (int i = 0; i < COUNT; i++) {
            Target target = batch.targets().get(i);
            float[] values = values(batch, i);
            long own = IntStream.range(0, values.length)
                    .filter(at -> values[at] == target.label() / 255f)
                    .count();
            assertThat(own).isEqualTo(Math.round(target.share() * values.length));
            for (float value : values) {
                assertThat(value).isIn(target.label() / 255f, target.other() / 255f);
            }
            pasted += target.share() < 1 ? 1 : 0;
        }
        assertThat(pasted).isGreaterThan(COUNT / 2);
    }

    @Test
    void aMixedImageCountsAsTheClassOfItsLargerShare() {
        Batch batch = maker(new AugmentationBuilder().mixup(1).build()).batch(images, 1, 0);

        assertThat(batch.targets()).allSatisfy(target -> {
            assertThat(target.share()).isBetween(0.5, 1.0);
            assertThat(target.weight()).isEqualTo(1 + target.label());
        });
    }

    @Test
    void ofBothABatchGetsOne() {
        BatchMaker both = maker(new AugmentationBuilder().mixup(1).cutmix(1).build());
        BatchMaker mixup = maker(new AugmentationBuilder().mixup(1).build());

        long blended = IntStream.rangeClosed(1, 100)
                .filter(epoch -> isBlended(both.batch(images, epoch, 0)))
                .count();
        assertThat(isBlended(mixup.batch(images, 1, 0))).isTrue();
        // four standard deviations of a binomial distribution
        assertThat(blended).isBetween(30L, 70L);
    }

    private static boolean isBlended(Batch batch) {
        return IntStream.range(0, COUNT).anyMatch(i -> {
            float[] values = values(batch, i);
            return batch.targets().get(i).share() < 1 && allEqual(values) && values[0] * 255 % 1 > 0.01;
        });
    }

    private static boolean allEqual(float[] values) {
        return IntStream.range(0, values.length).allMatch(i -> values[i] == values[0]);
    }

    @Test
    void whatHappensFollowsFromSeedEpochAndBatch() {
        BatchMaker maker = maker(new AugmentationBuilder().mixup(1).cutmix(1).build());

        Batch batch = maker.batch(images, 2, 0);
        assertThat(maker.batch(images, 2, 0).targets()).isEqualTo(batch.targets());
        assertThat(maker.batch(images, 2, 0).images()).isEqualTo(batch.images());
        assertThat(maker.batch(images, 3, 0).targets()).isNotEqualTo(batch.targets());
        for (int place = 0; place < COUNT; place++) {
            assertThat(maker.image(images, 2, place)).isEqualTo(values(batch, place));
        }
    }

    @Test
    void aBatchOfOneImageIsItself() {
        Subset one = images.part(7, 1);
        Batch batch = maker(new AugmentationBuilder().mixup(1).build()).batch(one, 1, 0);

        assertThat(batch.targets()).containsExactly(Target.of(7).weighted(8));
        for (float value : batch.images()) {
            assertThat(value).isCloseTo(7 / 255f, within(1e-7f));
        }
    }

    private BatchMaker maker(Augmentation augmentation) {
        return new BatchMaker(
                COUNT,
                ImageTransform.scale(IMAGE.size()),
                Mixing.of(Optional.of(augmentation), IMAGE, new Randomness(1)),
                weights);
    }

    private static float[] values(Batch batch, int place) {
        return Arrays.copyOfRange(batch.images(), place * IMAGE.size(), (place + 1) * IMAGE.size());
    }

    private static Subset images() {
        byte[] pixels = new byte[COUNT * IMAGE.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / IMAGE.size());
        }
        return Subset.all(new Images(IMAGE, pixels, IntStream.range(0, COUNT).toArray()));
    }
}
