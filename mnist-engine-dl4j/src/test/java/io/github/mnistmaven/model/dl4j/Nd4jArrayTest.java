package io.github.mnistmaven.model.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class Nd4jArrayTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1000, 100_000})
    void vectorsHaveTheBytesThatNd4jWrites(int length) throws IOException {
        float[] values = new float[length];
        SplittableRandom random = new SplittableRandom(length);
        for (int i = 0; i < length; i++) {
            // any bits of a finite number
            values[i] = Float.intBitsToFloat(random.nextInt() & 0xBFFFFFFF);
        }

        assertThat(written(values)).isEqualTo(writtenByNd4j(values));
    }

    @Test
    void extremeValuesHaveTheBytesThatNd4jWrites() throws IOException {
        float[] values = {0f, -0f, Float.MIN_VALUE, -Float.MAX_VALUE, Float.MIN_NORMAL, 1, -1};

        assertThat(written(values)).isEqualTo(writtenByNd4j(values));
    }

    @Test
    void nd4jReadsThemBack() throws IOException {
        float[] values = {1.5f, -2, 1e-30f};

        INDArray read = Nd4j.read(new DataInputStream(new ByteArrayInputStream(written(values))));

        assertThat(read).isEqualTo(Nd4j.createFromArray(values));
    }

    private static byte[] written(float[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Nd4jArray.write(values, bytes);
        return bytes.toByteArray();
    }

    private static byte[] writtenByNd4j(float[] values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Nd4j.write(Nd4j.createFromArray(values), new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
