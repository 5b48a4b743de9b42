package com.example.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitReaderTest {

    @ParameterizedTest
    @CsvSource({"seven.png, 7", "two.png, 2", "one.png, 1", "zero.png, 0"})
    void readsDigitsItHasNeverSeen(String image, String digit) throws IOException {
        try (InputStream in = DigitReader.class.getResourceAsStream(image)) {
            assertEquals(digit, new DigitReader().read(in).className());
        }
    }

    @Test
    void saysThatAFileIsNoImage() {
        IOException e = assertThrows(
                IOException.class, () -> new DigitReader().read(new ByteArrayInputStream(new byte[] {1, 2, 3})));

        assertEquals("This is not an image that can be read; PNG, GIF, BMP and JPEG are.", e.getMessage());
    }
}
