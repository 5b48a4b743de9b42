package io.github.mnistmaven.model.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The examples of protobuf.dev/programming-guides/encoding, and what it says of other types. */
class MessageTest {

    @Test
    void writesNumbersInSevenBits() throws IOException {
        assertThat(hex(new Message().number(1, 150))).isEqualTo("089601");
        assertThat(hex(new Message().number(20, 7))).isEqualTo("a00107");
        assertThat(hex(new Message().number(3, -2))).isEqualTo("18feffffffffffffffff01");
    }

    @Test
    void writesTextAndMessagesWithTheirLength() throws IOException {
        assertThat(hex(new Message().text(2, "testing"))).isEqualTo("120774657374696e67");
        assertThat(hex(new Message().text(2, "ä"))).isEqualTo("1202c3a4");
        assertThat(hex(new Message().message(3, new Message().number(1, 150)))).isEqualTo("1a03089601");
        assertThat(hex(new Message().message(3, new Message()))).isEqualTo("1a00");
    }

    @Test
    void writesValuesInFourBytes() throws IOException {
        FloatBuffer values = FloatBuffer.wrap(new float[] {9, 1, -2}).position(1);

        assertThat(hex(new Message().real(2, 1))).isEqualTo("150000803f");
        assertThat(hex(new Message().values(9, values))).isEqualTo("4a080000803f000000c0");
        assertThat(values.remaining()).isEqualTo(2);
    }

    @Test
    void knowsItsLength() throws IOException {
        FloatBuffer values = FloatBuffer.allocate(10_000);
        Message message =
                new Message().message(1, new Message().values(9, values).text(8, "kernel"));

        assertThat(message.length()).isEqualTo(hex(message).length() / 2).isEqualTo(40_016);
    }

    private static String hex(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
