package io.github.mnistmaven.trainer.engine.onednn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.TestNetworks;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VectorsTest {
    private static final int COUNT = 2;

    private final Device device = new Device();
    private final Workbench workbench = Workbench.inference(
            device,
            new ParameterStore(
                    device, ParameterLayout.of(TestNetworks.all().get(0).plan(new Optimizer.Sgd(1, 0, false)))),
            COUNT);

    @AfterEach
    void close() {
        device.close();
    }

    @Test
    void imagesWhoseValuesLieSideBySideAreNotCopied() {
        Tensor images = device.allocate(images(format_tag.nChw16c, 32));

        Vectors vectors = Vectors.of(workbench, images);

        assertThat(vectors.tensor()).isSameAs(images);
        assertThat(vectors.length()).isEqualTo(32 * 4);
        assertThat(workbench.takeSteps()).isEmpty();
    }

    @Test
    void imagesWithPaddingAmongTheirValuesAreCopiedWithoutIt() {
        Tensor plain = device.allocate(images(format_tag.nchw, 3));
        Tensor padded = device.allocate(images(format_tag.nChw16c, 3));
        float[] values = new float[COUNT * 12];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        plain.put(values);
        device.copy(plain, padded).run();

        Vectors vectors = Vectors.of(workbench, padded);
        workbench.takeSteps().forEach(Step::run);
        device.await();

        assertThat(read(vectors.plain(), values.length)).isEqualTo(values);
    }

    @Test
    void weightsHaveTheOrderOfTheVectorsAndAreFlatInThatOfTheParameters() {
        Vectors images = Vectors.of(workbench, device.allocate(images(format_tag.nhwc, 3)));
        Vectors matrix = Vectors.of(workbench, device.allocate(Layouts.transposed(COUNT, 12)));

        assertThat(images.rows(5).equals(Layouts.channelsLast(5, 3, 2, 2))).isTrue();
        assertThat(images.plainRows(5).equals(Layouts.plain(5, 3, 2, 2))).isTrue();
        assertThat(matrix.rows(5).equals(Layouts.plain(5, 12))).isTrue();
        assertThat(matrix.plainRows(5).equals(Layouts.plain(5, 12))).isTrue();
    }

    @Test
    void laterProgramsTakeTheOrderThatTheWeightsHave() {
        Tensor plain = device.allocate(images(format_tag.nchw, 3));
        plain.put(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);

        Vectors vectors = Vectors.of(workbench, plain, Layouts.channelsLast(5, 3, 2, 2));
        workbench.takeSteps().forEach(Step::run);
        device.await();

        assertThat(read(vectors.plain(), 12)).containsExactly(1, 5, 9, 2, 6, 10, 3, 7, 11, 4, 8, 12);
    }

    @Test
    void aMatrixIsTheSameOneWhicheverDimensionIsFastest() {
        Tensor byVector = device.allocate(Layouts.plain(COUNT, 3));
        Tensor byValue = device.allocate(Layouts.transposed(COUNT, 3));
        byVector.put(1, 2, 3, 4, 5, 6);
        byValue.put(1, 4, 2, 5, 3, 6);

        for (Tensor tensor : new Tensor[] {byVector, byValue}) {
            Vectors vectors = Vectors.of(workbench, tensor);

            assertThat(vectors.isByValue()).isEqualTo(tensor == byValue);
            assertThat(inOrder(vectors.plain(), Layouts.plain(COUNT, 3))).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(inOrder(vectors.transposed(), Layouts.plain(3, COUNT))).containsExactly(1, 4, 2, 5, 3, 6);
        }
    }

    private float[] inOrder(Tensor tensor, memory.desc layout) {
        Tensor copy = device.allocate(layout);
        device.copy(tensor, copy).run();
        device.await();
        return read(copy, 6);
    }

    private static float[] read(Tensor tensor, int count) {
        float[] values = new float[count];
        tensor.get(values);
        return values;
    }

    private static memory.desc images(format_tag tag, long channels) {
        return new memory.desc(new long[] {COUNT, channels, 2, 2}, data_type.f32, tag);
    }
}
