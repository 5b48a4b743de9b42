package io.github.mnistmaven.trainer.engine.onednn;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Size;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.Closeness;
import io.github.mnistmaven.trainer.engine.Engine;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.engine.RandomBatch;
import io.github.mnistmaven.trainer.engine.TestNetwork;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.InstructionSet;
import io.github.mnistmaven.trainer.engine.reference.ReferenceNetwork;
import io.github.mnistmaven.trainer.engine.reference.ReferenceTraining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients as the rules for processors with few vector instructions compute them, on any processor. */
class Im2ColTest {
    private static final Optimizer PROBE = new Optimizer.Sgd(1, 0, false);
    private static final double TOLERANCE = 1e-5;

    static List<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (InstructionSet set : InstructionSet.values()) {
            cases.add(Arguments.of(set, 5, conv(16, 3, 1, Padding.VALID, 1, true)));
            cases.add(Arguments.of(set, 5, conv(16, 3, 1, Padding.SAME, 1, false)));
            cases.add(Arguments.of(set, 5, conv(4, 2, 2, Padding.SAME, 1, true)));
            cases.add(Arguments.of(set, 5, conv(5, 3, 1, Padding.SAME, 2, true)));
            // windows that leave a column out, and three strides that reach beyond the image
            cases.add(Arguments.of(set, 5, conv(6, 2, 3, Padding.VALID, 1, true)));
        }
        return cases;
    }

    private static Layer conv(int filters, int kernel, int stride, Padding padding, int dilation, boolean bias) {
        return new Layer.Conv2D(
                filters,
                Size.square(kernel),
                Size.square(stride),
                padding,
                Size.square(dilation),
                Activation.RELU,
                bias,
                Initializer.GLOROT_UNIFORM,
                Initializer.ZEROS,
                Optional.empty(),
                Optional.empty(),
                true);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsAreThoseOfTheDefinition(InstructionSet set, int count, Layer first) throws Exception {
        check(set, count, first, new Layer.MaxPooling2D(Size.square(2), Size.square(1), Padding.VALID));
        check(set, count, first, new Layer.Conv2D(8, Size.square(2), Size.square(1), Padding.SAME, Activation.TANH));
    }

    @Test
    void gradientsOfMoreTapsThanAreKeptAtATimeAreThoseOfTheDefinition() throws Exception {
        Layer pooling = new Layer.MaxPooling2D(Size.square(2), Size.square(1), Padding.VALID);
        check(InstructionSet.AVX2, 1100, conv(4, 7, 1, Padding.SAME, 1, true), pooling);
    }

    /** As many inputs as a page of memory has values. */
    @Test
    void gradientsOfDenseLayersInPartsAreThoseOfTheDefinition() throws Exception {
        Layer first = conv(512, 2, 2, Padding.SAME, 1, true);
        check(InstructionSet.AVX2, 5, first, new Layer.MaxPooling2D(Size.square(3), Size.square(1), Padding.VALID));
    }

    private static void check(InstructionSet set, int count, Layer first, Layer second) throws Exception {
        TrainingPlan plan = TestNetwork.of(
                        "im2col", first, second, new Layer.Flatten(), new Layer.Dense(3, Activation.SOFTMAX))
                .plan(PROBE);
        Batch batch = RandomBatch.of(plan, count, 1);
        float[] before = TestNetwork.randomParameters(plan, 3);
        double[] expected = new ReferenceNetwork(plan)
                .evaluate(ReferenceTraining.doubles(before), batch)
                .gradient();
        try (Engine one = OneDnnEngine.create(plan, new Device(set));
                Engine two = OneDnnEngine.create(plan, new Device(set))) {
            one.setParameters(before);
            two.setParameters(before);
            one.train(batch);
            two.train(batch);

            double[] actual = ReferenceTraining.doubles(one.parameters());
            for (int i = 0; i < actual.length; i++) {
                actual[i] = before[i] - actual[i];
            }
            for (ParameterPart part : ParameterLayout.of(plan).parts()) {
                new Closeness(TOLERANCE).check(part, actual, expected);
            }
            assertThat(one.parameters()).isEqualTo(two.parameters());
        }
    }
}
