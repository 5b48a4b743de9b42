package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.augment.AugmentationBuilder;
import io.github.mnistmaven.trainer.augment.Augmenter;
import io.github.mnistmaven.trainer.augment.ImageTransform;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {
    /** Seven images of two pixels, image {@code i} holding {@code 2 i} and {@code 2 i + 1}, labelled {@code i}. */
    private final Images images = images(7);

    private final BatchAssembly assembly = BatchAssembly.onThreads(2, 3);

    @AfterEach
    void stop() {
        assembly.close();
    }

    @Test
    void theLastBatchHoldsWhatIsLeft() {
        List<Batch> batches = batches(new Subset(images, new int[] {6, 0, 2, 1, 5}), ImageTransform.scale(2));

        assertThat(batches).extracting(Batch::count).containsExactly(2, 2, 1);
        assertThat(batches).extracting(Batch::epoch).containsOnly(3);
        assertThat(batches.get(0).samples()).containsExactly(6, 0);
        assertThat(batches.get(0).targets())
                .containsExactly(Target.of(6), Target.of(0).weighted(0.5));
        assertThat(batches.get(0).images()).containsExactly(12 / 255f, 13 / 255f, 0, 1 / 255f);
        assertThat(batches.get(2).samples()).containsExactly(5);
        assertThat(batches.get(2).images()).containsExactly(10 / 255f, 11 / 255f);
    }

    @Test
    void theTransformIsToldEpochAndSample() {
        List<Batch> batches =
                batches(Subset.all(images), (pixels, offset, epoch, sample, out, at) -> out[at] = 100 * epoch + sample);

        float[] first = new float[7];
        int i = 0;
        for (Batch batch : batches) {
            for (int at = 0; at < batch.images().length; at += 2) {
                first[i++] = batch.images()[at];
            }
        }
        assertThat(first).containsExactly(300, 301, 302, 303, 304, 305, 306);
    }

    @Test
    void aTransformThatFailsIsHeardOf() {
        assertThatThrownBy(() -> batches(Subset.all(images), (pixels, offset, epoch, sample, out, at) -> {
                    throw new IllegalStateException("broken");
                }))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
    }

    /** Different images at a time on different threads: what is in a batch must not depend on it. */
    @Test
    void augmentedImagesDependNeitherOnThreadsNorOnBatches() {
        Images pictures = randomImages(300, Shape.image(9, 7, 3));
        Augmentation everything = new AugmentationBuilder()
                .rotation(Amount.within(20))
                .shift(Amount.within(1))
                .zoom(Amount.within(0.2))
                .shear(Amount.within(0.2))
                .flip(Augmentation.Flip.HORIZONTAL_AND_VERTICAL)
                .crop(new Augmentation.Crop(2, 0.5))
                .elastic(new Augmentation.Elastic(5, 2, 0.8))
                .randomErasing(new Augmentation.RandomErasing(new Augmentation.Range(0.1, 0.3), 2, 0.5, 0.5))
                .brightness(Amount.within(0.2))
                .contrast(Amount.within(0.2))
                .saturation(new Amount(new Augmentation.Range(0.2, 0.8), 0.5))
                .hue(Amount.within(0.5))
                .noise(new Augmentation.Noise(0.1, 0.5))
                .interpolation(Interpolation.BICUBIC)
                .build();
        Augmenter augmenter = new Augmenter(everything, pictures.shape(), new Randomness(1));
        Subset all = Subset.all(pictures);

        float[] expected = values(new Batches(all, 3, maker(1, augmenter), assembly));
        for (int threads : new int[] {1, 4}) {
            for (int batchSize : new int[] {7, 32, 300}) {
                try (BatchAssembly several = BatchAssembly.onThreads(threads, 5)) {
                    assertThat(values(new Batches(all, 3, maker(batchSize, augmenter), several)))
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static float[] values(Batches batches) {
        float[] values = new float[300 * 9 * 7 * 3];
        int to = 0;
        while (batches.hasNext()) {
            float[] images = batches.next().images();
            System.arraycopy(images, 0, values, to, images.length);
            to += images.length;
        }
        return values;
    }

    private static Images randomImages(int count, Shape shape) {
        byte[] pixels = new byte[count * shape.size()];
        new SplittableRandom(1).nextBytes(pixels);
        return new Images(shape, pixels, new int[count]);
    }

    @Test
    void afterTheLastBatchThereIsNone() {
        Batches batches = new Batches(new Subset(images, new int[0]), 1, maker(2, ImageTransform.scale(2)), assembly);

        assertThat(batches.hasNext()).isFalse();
        assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEpochsOrderIsAPermutationOfItsOwn() {
        Subset all = Subset.all(images(100));
        Shuffle shuffle = new Shuffle(new Randomness(1));
        int[] first = shuffle.apply(all, 1).indices();
        int[] sorted = first.clone();
        Arrays.sort(sorted);

        assertThat(sorted).isEqualTo(all.indices());
        assertThat(first)
                .isEqualTo(shuffle.apply(all, 1).indices())
                .isNotEqualTo(all.indices())
                .isNotEqualTo(shuffle.apply(all, 2).indices())
                .isNotEqualTo(new Shuffle(new Randomness(2)).apply(all, 1).indices());
    }

    @Test
    void everyPlaceIsEquallyLikely() {
        Subset three = Subset.all(images(3));
        Shuffle shuffle = new Shuffle(new Randomness(1));
        int[] counts = new int[3];
        IntStream.range(0, 3000)
                .forEach(epoch -> counts[shuffle.apply(three, epoch).indices()[0]]++);

        // four standard deviations of a binomial distribution
        assertThat(IntStream.of(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(897, 1103));
    }

    private List<Batch> batches(Subset subset, ImageTransform transform) {
        List<Batch> all = new ArrayList<>();
        new Batches(subset, 3, maker(2, transform), assembly).forEachRemaining(all::add);
        return all;
    }

    /** One that weighs the first class by half. */
    private static BatchMaker maker(int batchSize, ImageTransform transform) {
        double[] weights = {0.5, 1, 1, 1, 1, 1, 1};
        return new BatchMaker(batchSize, transform, Optional.empty(), weights);
    }

    private static Images images(int count) {
        byte[] pixels = new byte[2 * count];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            pixels[2 * i] = (byte) (2 * i);
            pixels[2 * i + 1] = (byte) (2 * i + 1);
            labels[i] = i;
        }
        return new Images(Shape.image(1, 2, 1), pixels, labels);
    }
}
