package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackBitsTest {
    /** The example of the specification. */
    private static final byte[] EXAMPLE = bytes("AAAAAA80002AAAAAAAAA80002A22AAAAAAAAAAAAAAAAAAAA");

    private static final byte[] EXAMPLE_PACKED = bytes("FEAA0280002AFDAA0380002A22F7AA");

    @Test
    void packsAsTheSpecificationDoes() {
        assertThat(PackBits.encode(EXAMPLE)).isEqualTo(EXAMPLE_PACKED);
        assertThat(PackBits.decode(EXAMPLE_PACKED, 24)).isEqualTo(EXAMPLE);
    }

    @Test
    void textsAreBase64() {
        assertThat(PackBits.toBase64(new byte[784])).isEqualTo("gQCBAIEAgQCBAIEA8QA=");
        assertThat(PackBits.fromBase64("gQCBAIEAgQCBAIEA8QA=", 784)).isEqualTo(new byte[784]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 256})
    void whateverIsPackedComesBackAndHardlyGrows(int values) {
        Random random = new Random(values);
        for (int length = 0; length < 700; length++) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) random.nextInt(values);
            }

            byte[] packed = PackBits.encode(bytes);

            assertThat(packed.length).isLessThanOrEqualTo(length + (length + 127) / 128);
            assertThat(PackBits.decode(packed, length)).isEqualTo(bytes);
        }
    }

    @Test
    void theWorstIsAByteMoreForEach128() {
        byte[] different = new byte[1280];
        for (int i = 0; i < different.length; i++) {
            different[i] = (byte) i;
        }
        byte[] pairs = new byte[1280];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (byte) (i / 2);
        }

        assertThat(PackBits.encode(different)).hasSize(1290);
        assertThat(PackBits.encode(pairs)).hasSize(1280);
    }

    @Test
    void aRunOf128IsTheLongest() {
        byte[] run = new byte[129];
        Arrays.fill(run, (byte) 7);

        assertThat(PackBits.encode(run)).isEqualTo(bytes("81070007"));
    }

    @Test
    void aPacketOfNothingIsSkipped() {
        assertThat(PackBits.decode(bytes("800001FF0280"), 3)).isEqualTo(bytes("010202"));
    }

    @ParameterizedTest
    @CsvSource({
        "00, 1",
        "0001, 0",
        "0001, 2",
        "FF, 2",
        "FF01, 1",
        "8101, 129",
        "8101, 127",
        "020102, 3",
        "020102, 2",
        "8080, 1",
        "0001, -1",
        "0001, 2147483647"
    })
    void anythingElseIsRefused(String packed, int length) {
        assertThatThrownBy(() -> PackBits.decode(bytes(packed), length))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("these are not " + length + " bytes packed");
    }

    private static byte[] bytes(String hexadecimal) {
        return HexFormat.of().parseHex(hexadecimal);
    }
}
