package io.github.mnistmaven.trainer.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Augmentation.Crop;
import io.github.mnistmaven.experiment.model.Augmentation.Elastic;
import io.github.mnistmaven.experiment.model.Augmentation.FillMode;
import io.github.mnistmaven.experiment.model.Augmentation.Flip;
import io.github.mnistmaven.experiment.model.Augmentation.Interpolation;
import io.github.mnistmaven.experiment.model.Augmentation.Noise;
import io.github.mnistmaven.experiment.model.Augmentation.RandomErasing;
import io.github.mnistmaven.experiment.model.Augmentation.Range;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.random.Randomness;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class AugmenterTest {
    private static final Shape IMAGE = Shape.image(28, 28, 1);
    private static final int SIZE = 28 * 28;
    private static final Augmentation NOTHING =
            Augmentation.of(Amount.within(0), Amount.within(0), Amount.within(0), Amount.within(0), Optional.empty());
    private static final Augmentation GEOMETRY = Augmentation.of(
            Amount.within(15),
            Amount.within(2),
            Amount.within(0.15),
            Amount.within(0.2),
            Optional.of(new Elastic(34, 4, 1)));
    private static final Augmentation EVERYTHING = everything().build();

    private static AugmentationBuilder everything() {
        return new AugmentationBuilder()
                .rotation(GEOMETRY.rotation())
                .shift(GEOMETRY.shift())
                .zoom(GEOMETRY.zoom())
                .shear(GEOMETRY.shear())
                .flip(Flip.HORIZONTAL_AND_VERTICAL)
                .crop(new Crop(2, 0.5))
                .elastic(new Elastic(34, 4, 1))
                .randomErasing(new RandomErasing(new Range(0.02, 0.33), 3.3, 0.3, 0.5))
                .brightness(Amount.within(0.2))
                .contrast(Amount.within(0.5))
                .noise(new Noise(0.1, 0.5))
                .interpolation(Interpolation.BICUBIC);
    }

    @Test
    void changesNothingWhereAllAmountsAreZeroOrNeverApplied() {
        byte[] pixels = noise(3 * SIZE);
        float[] scaled = new float[SIZE + 5];
        float[] augmented = new float[SIZE + 5];
        ImageTransform.scale(SIZE).apply(pixels, SIZE, 1, 1, scaled, 3);
        Amount never = new Amount(new Range(0.5, 1), 0);

        for (Interpolation interpolation : Interpolation.values()) {
            for (Augmentation settings : List.of(
                    new AugmentationBuilder()
                            .elastic(new Elastic(0, 4, 1))
                            .interpolation(interpolation)
                            .build(),
                    new AugmentationBuilder()
                            .rotation(never)
                            .shift(never)
                            .zoom(never)
                            .shear(never)
                            .crop(new Crop(4, 0))
                            .elastic(new Elastic(34, 4, 0))
                            .randomErasing(new RandomErasing(new Range(0.1, 0.2), 2, 0.5, 0))
                            .brightness(never)
                            .contrast(never)
                            .noise(new Noise(0.1, 0))
                            .interpolation(interpolation)
                            .build())) {
                new Augmenter(settings, IMAGE, new Randomness(1)).apply(pixels, SIZE, 1, 1, augmented, 3);

                assertThat(augmented).isEqualTo(scaled);
            }
        }
    }

    /** A change that is found out exactly by the pixels that it leaves, whatever else is turned on. */
    @Test
    void turningOneChangeOnLeavesTheOthersAsTheyAre() {
        byte[] pixels = blob();
        RandomErasing erasing = new RandomErasing(new Range(0.1, 0.2), 3, 1, 1);
        Augmentation erasingAlone =
                new AugmentationBuilder().randomErasing(erasing).build();
        Augmentation withAll = everything()
                .randomErasing(erasing)
                .brightness(new Amount(new Range(-1, -0.9), 1))
                .noise(new Noise(0.01, 1))
                .build();
        Amount shift = new Amount(new Range(-3, 3), 0.5);
        Augmentation shiftAlone = Augmentation.of(Amount.NONE, shift, Amount.NONE, Amount.NONE, Optional.empty());
        Augmentation shiftWithElastic =
                Augmentation.of(Amount.NONE, shift, Amount.NONE, Amount.NONE, Optional.of(new Elastic(1e-9, 4, 1)));
        for (int sample = 0; sample < 50; sample++) {
            float[] alone = apply(new Augmenter(erasingAlone, IMAGE, new Randomness(1)), new byte[SIZE], 1, sample);
            float[] all = apply(new Augmenter(withAll, IMAGE, new Randomness(1)), pixels, 1, sample);
            for (int i = 0; i < SIZE; i++) {
                assertThat(all[i] == 1).isEqualTo(alone[i] == 1);
            }
            assertThat(apply(new Augmenter(shiftWithElastic, IMAGE, new Randomness(1)), pixels, 1, sample))
                    .containsExactly(
                            apply(new Augmenter(shiftAlone, IMAGE, new Randomness(1)), pixels, 1, sample),
                            within(1e-5f));
        }
    }

    /** Without sines and exponentials, whose last bits differ between machines. The number is of version 0.2. */
    @Test
    void imagesVaryAsTheyAlwaysDid() {
        Augmentation settings = new AugmentationBuilder()
                .shift(new Amount(new Range(-2, 2), 0.7))
                .zoom(Amount.within(0.15))
                .shear(Amount.within(0.2))
                .brightness(Amount.within(0.2))
                .build();
        Augmenter augmenter = new Augmenter(settings, IMAGE, new Randomness(1));
        byte[] pixels = noise(SIZE);
        CRC32 crc = new CRC32();
        for (int sample = 0; sample < 200; sample++) {
            ByteBuffer bytes = ByteBuffer.allocate(SIZE * Float.BYTES);
            for (float value : apply(augmenter, pixels, 1 + sample % 3, sample)) {
                bytes.putFloat(value);
            }
            crc.update(bytes.array());
        }

        assertThat(crc.getValue()).isEqualTo(0x278e055eL);
    }

    @Test
    void changesOfPlaceMoveAllChannelsAlike() {
        Shape colour = Shape.image(28, 28, 3);
        byte[] grey = blob();
        byte[] pixels = new byte[3 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            pixels[3 * i] = grey[i];
            pixels[3 * i + 2] = grey[i];
        }
        float[] out = new float[3 * SIZE];
        new Augmenter(GEOMETRY, colour, new Randomness(1)).apply(pixels, 0, 1, 1, out, 0);

        float[] expected = apply(new Augmenter(GEOMETRY, IMAGE, new Randomness(1)), grey, 1, 1);
        for (int i = 0; i < SIZE; i++) {
            assertThat(out[3 * i]).isEqualTo(expected[i]);
            assertThat(out[3 * i + 1]).isZero();
            assertThat(out[3 * i + 2]).isEqualTo(expected[i]);
        }
    }

    @Test
    void aProbabilityLeavesTheOtherImagesAsTheyAre() {
        byte[] pixels = blob();
        float[] plain = apply(new Augmenter(NOTHING, IMAGE, new Randomness(1)), pixels, 1, 0);
        Amount seldom = new Amount(new Range(1, 2), 0.25);
        for (Augmentation settings : List.of(
                Augmentation.of(seldom, Amount.NONE, Amount.NONE, Amount.NONE, Optional.empty()),
                Augmentation.of(Amount.NONE, seldom, Amount.NONE, Amount.NONE, Optional.empty()),
                Augmentation.of(Amount.NONE, Amount.NONE, seldom, Amount.NONE, Optional.empty()),
                Augmentation.of(Amount.NONE, Amount.NONE, Amount.NONE, seldom, Optional.empty()),
                Augmentation.of(
                        Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE, Optional.of(new Elastic(34, 4, 0.25))))) {
            Augmenter augmenter = new Augmenter(settings, IMAGE, new Randomness(1));

            long changed = IntStream.range(0, 2000)
                    .filter(sample -> !Arrays.equals(apply(augmenter, pixels, 1, sample), plain))
                    .count();

            // four standard deviations of a binomial distribution
            assertThat(changed).as(settings.toString()).isBetween(500L - 78, 500L + 78);
        }
    }

    @Test
    void imagesMayBeOfAnySize() {
        for (Shape shape :
                List.of(Shape.image(1, 1, 1), Shape.image(1, 9, 2), Shape.image(50, 3, 1), Shape.image(64, 48, 3))) {
            byte[] pixels = noise(shape.size());
            float[] out = new float[shape.size()];
            for (int sample = 0; sample < 20; sample++) {
                new Augmenter(EVERYTHING, shape, new Randomness(1)).apply(pixels, 0, 1, sample, out, 0);
                for (float value : out) {
                    assertThat(value).isBetween(0f, 1f);
                }
            }
        }
    }

    @Test
    void staysBetweenZeroAndOne() {
        byte[] pixels = noise(SIZE);
        Augmenter augmenter = new Augmenter(EVERYTHING, IMAGE, new Randomness(1));

        for (int sample = 0; sample < 200; sample++) {
            for (float value : apply(augmenter, pixels, 1, sample)) {
                assertThat(value).isBetween(0f, 1f);
            }
        }
    }

    @Test
    void givesTheSameImagesInAnyOrderOnAnyThread() {
        byte[] pixels = blob();
        Augmenter augmenter = new Augmenter(EVERYTHING, IMAGE, new Randomness(1));
        float[][] forwards = IntStream.range(0, 500)
                .mapToObj(sample -> apply(augmenter, pixels, 2, sample))
                .toArray(float[][]::new);

        float[][] inParallel = IntStream.range(0, 500)
                .parallel()
                .mapToObj(i -> apply(augmenter, pixels, 2, 499 - i))
                .toArray(float[][]::new);

        for (int sample = 0; sample < 500; sample++) {
            assertThat(inParallel[499 - sample]).isEqualTo(forwards[sample]);
        }
    }

    @Test
    void variesWithSeedEpochAndSample() {
        byte[] pixels = blob();
        Augmenter augmenter = new Augmenter(EVERYTHING, IMAGE, new Randomness(1));
        float[] image = apply(augmenter, pixels, 1, 7);

        assertThat(apply(augmenter, pixels, 2, 7)).isNotEqualTo(image);
        assertThat(apply(augmenter, pixels, 1, 8)).isNotEqualTo(image);
        assertThat(apply(new Augmenter(EVERYTHING, IMAGE, new Randomness(2)), pixels, 1, 7))
                .isNotEqualTo(image);
    }

    @Test
    void eachAmountAloneChangesTheImage() {
        byte[] pixels = blob();
        for (Augmentation settings : new Augmentation[] {
            Augmentation.of(Amount.within(10), Amount.within(0), Amount.within(0), Amount.within(0), Optional.empty()),
            Augmentation.of(Amount.within(0), Amount.within(2), Amount.within(0), Amount.within(0), Optional.empty()),
            Augmentation.of(Amount.within(0), Amount.within(0), Amount.within(0.1), Amount.within(0), Optional.empty()),
            Augmentation.of(Amount.within(0), Amount.within(0), Amount.within(0), Amount.within(0.1), Optional.empty()),
            Augmentation.of(
                    Amount.within(0),
                    Amount.within(0),
                    Amount.within(0),
                    Amount.within(0),
                    Optional.of(new Elastic(34, 4, 1)))
        }) {
            Randomness randomness = new Randomness(1);
            assertThat(apply(new Augmenter(settings, IMAGE, randomness), pixels, 1, 1))
                    .as(settings.toString())
                    .isNotEqualTo(apply(new Augmenter(NOTHING, IMAGE, randomness), pixels, 1, 1));
        }
    }

    @Test
    void halfOfTheImagesAreMirroredAlongEachAxisThatIsNamed() {
        byte[] pixels = {1, 2, 3, 4, 5, 6};
        Shape wide = Shape.image(2, 3, 1);
        String plain = "123456";
        String mirrored = "321654";
        String upsideDown = "456123";
        String both = "654321";

        assertThat(counts(new AugmentationBuilder().flip(Flip.HORIZONTAL).build(), wide, pixels))
                .containsOnlyKeys(plain, mirrored)
                .allSatisfy((image, count) -> assertThat(count).isBetween(2000L - 127, 2000L + 127));
        assertThat(counts(new AugmentationBuilder().flip(Flip.VERTICAL).build(), wide, pixels))
                .containsOnlyKeys(plain, upsideDown);
        assertThat(counts(
                        new AugmentationBuilder()
                                .flip(Flip.HORIZONTAL_AND_VERTICAL)
                                .build(),
                        wide,
                        pixels))
                .containsOnlyKeys(plain, mirrored, upsideDown, both)
                .allSatisfy((image, count) -> assertThat(count).isBetween(1000L - 110, 1000L + 110));
    }

    /** Every place of a padded image of 4 by 4 pixels, 3 by 3 of them, as often. */
    @Test
    void aCropIsAnyPieceOfThePaddedImage() {
        byte[] pixels = {1, 2, 3, 4};
        Shape square = Shape.image(2, 2, 1);
        AugmentationBuilder crop = new AugmentationBuilder().crop(new Crop(1, 1));

        assertThat(counts(crop.build(), square, pixels))
                .containsOnlyKeys("0001", "0012", "0020", "0103", "1234", "2040", "0300", "3400", "4000")
                .allSatisfy((image, count) -> assertThat(count).isBetween(444L - 80, 444L + 80));
        assertThat(counts(crop.fillMode(FillMode.NEAREST).build(), square, pixels))
                .containsOnlyKeys("1111", "1212", "2222", "1133", "1234", "2244", "3333", "3434", "4444");
        assertThat(counts(crop.fillMode(FillMode.WRAP).build(), square, pixels))
                .containsOnlyKeys("4321", "3412", "2143", "1234");
        assertThat(counts(crop.fillMode(FillMode.CONSTANT).fillValue(9 / 255.0).build(), square, pixels))
                .containsOnlyKeys("9991", "9912", "9929", "9193", "1234", "2949", "9399", "3499", "4999");
    }

    private static Map<String, Long> counts(Augmentation settings, Shape shape, byte[] pixels) {
        Augmenter augmenter = new Augmenter(settings, shape, new Randomness(1));
        return IntStream.range(0, 4000)
                .mapToObj(sample -> {
                    float[] out = new float[shape.size()];
                    augmenter.apply(pixels, 0, 1, sample, out, 0);
                    return IntStream.range(0, out.length)
                            .mapToObj(i -> String.valueOf(Math.round(out[i] * 255)))
                            .collect(Collectors.joining());
                })
                .collect(Collectors.groupingBy(image -> image, Collectors.counting()));
    }

    @Test
    void keepsTheInkOfADigit() {
        byte[] pixels = blob();
        double before = sum(apply(new Augmenter(NOTHING, IMAGE, new Randomness(1)), pixels, 1, 1));
        Augmenter augmenter = new Augmenter(GEOMETRY, IMAGE, new Randomness(1));

        double mean = IntStream.range(0, 1000)
                .mapToDouble(sample -> sum(apply(augmenter, pixels, 1, sample)))
                .average()
                .orElseThrow();

        // zoom alone changes areas by a factor of 0.76 to 1.38, with mean 1 / (1 - 0.15^2)
        assertThat(mean / before).isCloseTo(1.0, within(0.05));
    }

    @Test
    void shiftsByAtMostItsAmount() {
        byte[] pixels = new byte[SIZE];
        pixels[14 * 28 + 14] = (byte) 255;
        Augmenter augmenter = new Augmenter(
                Augmentation.of(
                        Amount.within(0), Amount.within(2), Amount.within(0), Amount.within(0), Optional.empty()),
                IMAGE,
                new Randomness(1));
        double leftmost = 14;
        double rightmost = 14;

        for (int sample = 0; sample < 1000; sample++) {
            double column = meanColumn(apply(augmenter, pixels, 1, sample));
            leftmost = Math.min(leftmost, column);
            rightmost = Math.max(rightmost, column);
        }

        assertThat(leftmost).isBetween(12 - 1e-6, 12.05);
        assertThat(rightmost).isBetween(15.95, 16 + 1e-6);
    }

    private static float[] apply(Augmenter augmenter, byte[] pixels, int epoch, int sample) {
        float[] out = new float[SIZE];
        augmenter.apply(pixels, 0, epoch, sample, out, 0);
        return out;
    }

    private static byte[] noise(int length) {
        byte[] pixels = new byte[length];
        new SplittableRandom(1).nextBytes(pixels);
        return pixels;
    }

    /** A bright ellipse off the centre. */
    private static byte[] blob() {
        byte[] pixels = new byte[SIZE];
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                double distance = Math.pow((x - 15) / 4.0, 2) + Math.pow((y - 12) / 6.0, 2);
                pixels[y * 28 + x] = (byte) (255 * Math.max(0, 1 - distance));
            }
        }
        return pixels;
    }

    private static double sum(float[] image) {
        double sum = 0;
        for (float value : image) {
            sum += value;
        }
        return sum;
    }

    private static double meanColumn(float[] image) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += image[i] * (i % 28);
        }
        return sum / sum(image);
    }
}
