package io.github.mnistmaven.trainer.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.AugmentedExample;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.PlanBuilder;
import io.github.mnistmaven.trainer.augment.AugmentationBuilder;
import io.github.mnistmaven.trainer.engine.Batch;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AugmentedExamplesTest {
    private static final int SIDE = 6;
    private static final int PIXELS = SIDE * SIDE;

    private final Images images = images(2, 0, 0, 2, 11, 3);
    private final Subset training = new Subset(images, new int[] {2, 3, 4, 5});

    @Test
    void theFirstOfEachClassIsShownAsTrainingSawIt() throws Exception {
        TrainingPlan plan = plan(Optional.of(Amount.within(2)));
        CountingEngine engine = new CountingEngine(12);
        new TrainingLoop(plan, engine, event -> {}, PhaseClock.running(0), () -> 0).run(training, training);

        List<AugmentedExample> examples = AugmentedExamples.of(plan, training);

        assertThat(examples).extracting(AugmentedExample::index).containsExactly(2, 3, 5, 4);
        assertThat(examples).extracting(AugmentedExample::label).containsExactly(0, 2, 3, 11);
        for (AugmentedExample example : examples) {
            assertThat(example.original()).isEqualTo(picture(images.image(example.index())));
            assertThat(example.versions()).hasSize(3).doesNotHaveDuplicates();
            for (int epoch = 1; epoch <= 3; epoch++) {
                assertThat(example.versions().get(epoch - 1))
                        .isEqualTo(picture(rounded(engine.batches(), epoch, example.index())));
            }
        }
    }

    private Picture picture(byte[] pixels) {
        return Picture.of(images.shape(), pixels);
    }

    private static byte[] rounded(List<Batch> seen, int epoch, int sample) {
        Batch batch =
                seen.stream().filter(one -> one.epoch() == epoch).findFirst().orElseThrow();
        int place = IntStream.range(0, batch.count())
                .filter(i -> batch.samples()[i] == sample)
                .findFirst()
                .orElseThrow();
        byte[] pixels = new byte[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            pixels[i] = (byte) Math.rint(255 * batch.images()[place * PIXELS + i]);
        }
        return pixels;
    }

    @Test
    void atMostTenClassesAreShown() {
        Images many = images(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});

        assertThat(AugmentedExamples.of(plan(Optional.of(Amount.NONE)), Subset.all(many)))
                .extracting(AugmentedExample::label)
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void withoutAugmentationThereIsNothingToShow() {
        assertThat(AugmentedExamples.of(plan(Optional.empty()), training)).isEmpty();
    }

    private static Images images(int... labels) {
        byte[] pixels = new byte[labels.length * PIXELS];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 37);
        }
        return new Images(Shape.image(SIDE, SIDE, 1), pixels, labels);
    }

    private static TrainingPlan plan(Optional<Amount> shift) {
        return new PlanBuilder(Shape.image(SIDE, SIDE, 1), 12)
                .epochs(3)
                .regularization(Regularization.of(
                        Optional.empty(),
                        shift.map(amount -> new AugmentationBuilder()
                                .rotation(Amount.within(20))
                                .shift(amount)
                                .mixup(0.5)
                                .build())))
                .layer(new Layer.Flatten())
                .layer(new Layer.Dense(12, Activation.SOFTMAX))
                .build();
    }
}
