package io.github.mnistmaven.trainer.engine.onednn.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.memory.data_type;
import org.bytedeco.dnnl.memory.format_tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutsTest {
    private static final int CHANNELS = 32;
    private static final int HEIGHT = 2;
    private static final int WIDTH = 3;

    static Stream<format_tag> layoutsByImage() {
        return Stream.of(format_tag.nchw, format_tag.nhwc, format_tag.nChw4c, format_tag.nChw8c, format_tag.nChw16c);
    }

    /** The values of an image, one after the other, are a row: in whatever order, it is that of the layout of rows. */
    @ParameterizedTest
    @MethodSource("layoutsByImage")
    void imagesThatLieOneAfterTheOtherAreRows(format_tag tag) {
        int size = CHANNELS * HEIGHT * WIDTH;
        float[] values = new float[2 * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        try (Device device = new Device()) {
            Tensor plain = device.allocate(Layouts.plain(2, CHANNELS, HEIGHT, WIDTH));
            Tensor images = device.allocate(of(tag, 2, CHANNELS));
            plain.put(values);
            device.copy(plain, images).run();
            memory.desc row = Layouts.rows(1, images.layout()).orElseThrow();
            Tensor second = device.view(row, images, size);
            Tensor back = device.allocate(Layouts.plain(1, CHANNELS, HEIGHT, WIDTH));
            device.copy(second, back).run();
            device.await();

            float[] flat = new float[size];
            back.get(flat);
            for (int i = 0; i < size; i++) {
                assertThat(flat[i]).isEqualTo(size + i);
            }
        }
    }

    @Test
    void rowsHaveTheBlocksOfTheImages() {
        assertThat(Layouts.rows(5, of(format_tag.nChw16c, 2, CHANNELS)))
                .hasValueSatisfying(rows -> assertThat(rows.equals(of(format_tag.nChw16c, 5, CHANNELS)))
                        .isTrue());
    }

    @Test
    void imagesWithPaddingBetweenTheirValuesAreNoRows() {
        assertThat(Layouts.rows(2, of(format_tag.nChw16c, 2, 17))).isEmpty();
        assertThat(Layouts.rows(2, of(format_tag.nChw8c, 2, 1))).isEmpty();
    }

    @Test
    void imagesThatLieMixedAreNoRows() {
        assertThat(Layouts.rows(2, of(format_tag.chwn, 2, CHANNELS))).isEmpty();
    }

    @Test
    void dimensionsAreThoseThatALayoutWasMadeOf() {
        assertThat(Layouts.dimensions(of(format_tag.nChw16c, 2, 17))).containsExactly(2, 17, HEIGHT, WIDTH);
        assertThat(Layouts.dimensions(Layouts.transposed(4, 5))).containsExactly(4, 5);
    }

    private static memory.desc of(format_tag tag, long batch, long channels) {
        return new memory.desc(new long[] {batch, channels, HEIGHT, WIDTH}, data_type.f32, tag);
    }
}
