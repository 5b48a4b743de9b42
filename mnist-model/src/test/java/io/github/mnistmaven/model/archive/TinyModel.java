package io.github.mnistmaven.model.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes model files of 0.1 for tests: two classes, images of one row and two columns, a dense layer unless told
 * otherwise.
 */
public final class TinyModel {
    private final Properties description = new Properties();
    private byte[] coefficients;

    public TinyModel() {
        set("format", "1");
        set("name", "tiny");
        set("input", "1x2x1");
        set("classes", "2");
        set("class.0", "left");
        set("class.1", "right");
        layers("flatten", "dense units=2 activation=softmax");
        parameters(1, 0, 0, 1, 0, 0);
    }

    public TinyModel set(String key, String value) {
        description.setProperty(key, value);
        return this;
    }

    public TinyModel remove(String key) {
        description.remove(key);
        return this;
    }

    public TinyModel layers(String... lines) {
        set("layers", String.valueOf(lines.length));
        for (int i = 0; i < lines.length; i++) {
            set("layer." + i, lines[i]);
        }
        return this;
    }

    public TinyModel parameters(float... values) {
        set("parameters", String.valueOf(values.length));
        return coefficients(array("MIXED_DATA_TYPES", "FLOAT", values.length, values));
    }

    /** Any bytes as the stored array, with the digest that fits them. */
    public TinyModel coefficients(byte[] bytes) {
        coefficients = bytes;
        return set("coefficients.sha256", sha256(bytes));
    }

    /** An array as ND4J writes it: a row vector's shape information, then its values. */
    public static byte[] array(String mode, String type, long length, float... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            long[] shapeInfo = {2, 1, length, length, 1, 8192, 1, 'c'};
            out.writeUTF(mode);
            out.writeLong(shapeInfo.length);
            out.writeUTF("LONG");
            for (long number : shapeInfo) {
                out.writeLong(number);
            }
            out.writeUTF(mode);
            out.writeLong(length);
            out.writeUTF(type);
            for (float value : values) {
                out.writeFloat(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public byte[] description() {
        StringWriter text = new StringWriter();
        try {
            description.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    public byte[] coefficients() {
        return coefficients;
    }

    public Path writeTo(Path file) throws IOException {
        return Files.write(file, zip(coefficients, description()));
    }

    public static byte[] zip(byte[] coefficients, byte[] description) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "configuration.json", new byte[] {'{', '}'});
            add(zip, "coefficients.bin", coefficients);
            add(zip, "network.properties", description);
        }
        return bytes.toByteArray();
    }

    public static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
