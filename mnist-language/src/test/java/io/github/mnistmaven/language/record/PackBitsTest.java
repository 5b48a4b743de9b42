package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackBitsTest {

    /** The example of the specification. */
    @Test
    void unpacksAsTheSpecificationDoes() {
        assertThat(decode("FEAA0280002AFDAA0380002A22F7AA", 24))
                .isEqualTo(HexFormat.of().parseHex("AAAAAA80002AAAAAAAAA80002A22AAAAAAAAAAAAAAAAAAAA"));
        assertThat(PackBits.decode("gQCBAIEAgQCBAIEA8QA=", 784)).isEqualTo(new byte[784]);
    }

    @Test
    void aPacketOfNothingIsSkipped() {
        assertThat(decode("800001FF0280", 3)).containsExactly(1, 2, 2);
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
        assertThatThrownBy(() -> decode(packed, length))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("these are not " + length + " bytes packed");
    }

    private static byte[] decode(String hexadecimal, int length) {
        return PackBits.decode(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal)), length);
    }
}
