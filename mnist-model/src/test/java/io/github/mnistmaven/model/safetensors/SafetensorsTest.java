package io.github.mnistmaven.model.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.network.Tensor;
import io.github.mnistmaven.model.network.TensorSpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
    private static final MemoryBudget BUDGET = new MemoryBudget(1 << 20);
    private static final float[] NUMBERS = {
        -0.75f, -0.625f, -0.5f, -0.375f, -0.25f, -0.125f, 0, 0.125f, 0.25f, 0.375f, 0.5f, 0.625f
    };

    /** As {@code README.md} beside the file says. */
    private static final List<Tensor> TENSORS = List.of(
            tensor("dense/kernel", NUMBERS, 4, 3),
            tensor("conv2d/kernel", Arrays.copyOf(NUMBERS, 6), 1, 2, 1, 3),
            tensor("conv2d/bias", Arrays.copyOfRange(NUMBERS, 2, 5), 3),
            tensor("dense/größe \"\ud835\udc65\"", Arrays.copyOf(NUMBERS, 1), 1),
            tensor("dense/\uff58", Arrays.copyOfRange(NUMBERS, 1, 2)));

    @Test
    void writesTheBytesOfTheLibrary() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Safetensors.write(out, TENSORS, new TreeMap<>(Map.of("made by", "the \\ library\n")));

        assertThat(out.toByteArray()).isEqualTo(resource("tensors.safetensors"));
    }

    @Test
    void readsWhatTheLibraryWrote() throws IOException {
        List<Tensor> tensors = Safetensors.read(in(resource("tensors.safetensors")), BUDGET);

        // in the order of the file, which is that of the names' code points
        assertThat(tensors)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(TENSORS.get(2), TENSORS.get(1), TENSORS.get(3), TENSORS.get(0), TENSORS.get(4));
    }

    @Test
    void turnsOtherTypesToFloat() throws IOException {
        float[] values = {1.5f, -2, 0x1p-20f, 65504, 0};

        Map<String, float[]> read = new TreeMap<>();
        Safetensors.read(in(resource("types.safetensors")), BUDGET)
                .forEach(tensor -> read.put(tensor.name(), tensor.toArray()));

        assertThat(read).containsOnlyKeys("f64", "f32", "f16", "bf16");
        assertThat(read.get("f64")).containsExactly(values);
        assertThat(read.get("f32")).containsExactly(values);
        assertThat(read.get("f16")).containsExactly(values);
        // with 8 bits of fraction
        assertThat(read.get("bf16")).containsExactly(1.5f, -2, 0x1p-20f, 65536, 0);
    }

    @Test
    void readsLargeTensorsInPieces() throws IOException {
        float[] many = new float[100_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Safetensors.write(out, List.of(tensor("many", many, 1000, 100)), new TreeMap<>());

        assertThat(Safetensors.read(in(out.toByteArray()), BUDGET).get(0).toArray())
                .isEqualTo(many);
    }

    @Test
    void refusesTwoTensorsOfOneName() {
        assertThatThrownBy(() -> Safetensors.write(
                        new ByteArrayOutputStream(), List.of(TENSORS.get(0), TENSORS.get(0)), new TreeMap<>()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two tensors are called dense/kernel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}x | expected JSON",
                "[] | expected an object, found an array",
                "{\"a\":1} | a: expected an object, found 1",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}} | a: expected a value for data_offsets, found none",
                "{\"a\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,8]}} | "
                        + "a.dtype: expected one of F64, F32, F16, BF16, found \"I64\"",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}} | "
                        + "a.shape[0]: expected a whole number from 1 to 2147483647, found 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}} | "
                        + "a.data_offsets: expected two whole numbers, found an array",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}} | "
                        + "a.data_offsets[1]: expected a whole number from 4 to 9223372036854775807, found 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[-4,0]}} | "
                        + "a.data_offsets[0]: expected a whole number from 0 to 9223372036854775807, found -4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}} | "
                        + "a: expected as many bytes as (2) of F32 take, found 4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647],\"data_offsets\":[0,4]}} | "
                        + "a: expected as many bytes as (2147483647, 2147483647) of F32 take, found 4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | "
                        + "a: expected its values to begin at 0, found 4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | "
                        + "b: expected its values to begin at 4, found 0",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4],\"order\":1}} | "
                        + "a: expected nothing but data_offsets, dtype, shape, found order",
                "{\"__metadata__\":{\"a\":1}} | __metadata__.a: expected a text, found 1",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[500000000],\"data_offsets\":[0,2000000000]}} | "
                        + "expected its 500000000 parameters to take at most 1048576 bytes, three quarters of this "
                        + "JVM's memory (raise it with -Xmx), found 4000000000",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]}} | a: expected 12 bytes, found 4",
                "{} | expected the end of the file behind the last tensor, found more",
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[2],\"data_offsets\":[0,4]}} | "
                        + "a: expected finite values, found NaN at 1",
            })
    void saysWhatIsWrongWithAHeader(String header, String message) {
        assertThatExceptionOfType(ModelFormatException.class)
                .isThrownBy(() -> Safetensors.read(file(header, new byte[] {0, 0, 1, 0x7c}), BUDGET))
                .withMessageStartingWith(message);
    }

    @Test
    void refusesAHeaderThatIsNotThere() {
        assertThatThrownBy(() -> Safetensors.read(in(new byte[3]), BUDGET))
                .hasMessage("expected the header's length in 8 bytes, found 3 bytes");
        assertThatThrownBy(() -> Safetensors.read(in(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1}), BUDGET))
                .hasMessage("expected a header of at most 4194304 bytes, found 18446744073709551615");
        assertThatThrownBy(() -> Safetensors.read(in(new byte[] {9, 0, 0, 0, 0, 0, 0, 0, '{'}), BUDGET))
                .hasMessage("expected a header of 9 bytes, found 1");
        assertThatThrownBy(() -> Safetensors.read(in(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, -1}), BUDGET))
                .hasMessage("expected a header in UTF-8, found other bytes");
    }

    private static InputStream file(String header, byte[] values) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        byte[] length = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .array();
        return new SequenceInputStream(new SequenceInputStream(in(length), in(json)), in(values));
    }

    private static Tensor tensor(String name, float[] values, Integer... shape) {
        return Tensor.of(new TensorSpec(name, List.of(shape)), values);
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = SafetensorsTest.class.getResourceAsStream("/safetensors/" + name)) {
            return in.readAllBytes();
        }
    }
}
