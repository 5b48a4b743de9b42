package io.github.mnistmaven.plugin.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the JDK's reader of the format. */
class DeflateTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 10, 11, 12, 130, 257, 258, 259, 260, 261, 262, 517, 1000})
    void runsOfEveryLengthComeBack(int length) throws IOException {
        byte[] run = new byte[length];
        Arrays.fill(run, (byte) 0xc8);

        assertThat(inflated(Deflate.zlib(run))).isEqualTo(run);
    }

    @Test
    void everyValueComesBack() throws IOException {
        byte[] values = new byte[256];
        for (int value = 0; value < values.length; value++) {
            values[value] = (byte) value;
        }

        assertThat(inflated(Deflate.zlib(values))).isEqualTo(values);
    }

    @Test
    void valuesAndRunsAsTheyComeBack() throws IOException {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            byte[] data = new byte[random.nextInt(2000)];
            for (int at = 0; at < data.length; ) {
                int end = Math.min(data.length, at + 1 + (random.nextBoolean() ? random.nextInt(400) : 0));
                Arrays.fill(data, at, end, (byte) random.nextInt());
                at = end;
            }

            assertThat(inflated(Deflate.zlib(data))).isEqualTo(data);
        }
    }

    @Test
    void paperIsShort() {
        assertThat(Deflate.zlib(new byte[28 * 29])).hasSizeLessThan(20);
    }

    private static byte[] inflated(byte[] zlib) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(zlib))) {
            return in.readAllBytes();
        }
    }
}
