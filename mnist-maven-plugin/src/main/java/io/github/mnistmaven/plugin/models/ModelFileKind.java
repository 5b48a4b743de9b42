package io.github.mnistmaven.plugin.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is that is said to hold a model, told by its content. */
enum ModelFileKind {
    OURS("a model file of this project"),
    KERAS("a Keras archive"),
    KERAS_HDF5("an HDF5 file, as Keras saves whole models"),
    KERAS_JSON("the architecture of a Keras model, with its weights beside it"),
    JAR("a jar"),

    // what is not read
    DL4J("a model of DL4J, which is written and not read; name the model.zip beside it"),
    ONNX("an ONNX model, which is written and not read; name the model.zip beside it"),
    SAFETENSORS("tensors without a network; name the model.zip or the model.json that they belong to"),
    KERAS_WEIGHTS("the weights of a Keras model alone; name the model.json beside them"),
    UNKNOWN("not a model");

    /** The entry of a jar that holds a model. */
    static final String ENTRY = "model.zip";

    private static final int MOST_ENTRIES = 1_000_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};

    private final String words;

    ModelFileKind(String words) {
        this.words = words;
    }

    /** What it is, and what to do where it is nothing that is read. */
    String words() {
        return words;
    }

    /** @throws IOException if the file can't be read */
    static ModelFileKind of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(64);
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (startsWith(start, ZIP)) {
            return ofZip(file);
        }
        if (startsWith(start, HDF5)) {
            return name.endsWith(".weights.h5") ? KERAS_WEIGHTS : KERAS_HDF5;
        }
        if (name.endsWith(".safetensors")) {
            return SAFETENSORS;
        }
        if (name.endsWith(".onnx")) {
            return ONNX;
        }
        return new String(start, StandardCharsets.UTF_8).stripLeading().startsWith("{") ? KERAS_JSON : UNKNOWN;
    }

    private static ModelFileKind ofZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("network.json") != null || zip.getEntry("network.properties") != null) {
                return OURS;
            }
            if (zip.getEntry("config.json") != null) {
                return KERAS;
            }
            if (zip.getEntry("coefficients.bin") != null) {
                return DL4J;
            }
            return models(zip).isEmpty() ? UNKNOWN : JAR;
        } catch (ZipException damaged) {
            // whoever reads it says what is wrong; most are ours
            return OURS;
        }
    }

    /** The names of the entries of a jar that are models, in their order. */
    static List<String> models(ZipFile jar) {
        return jar.stream()
                .limit(MOST_ENTRIES)
                .map(entry -> entry.getName())
                .filter(name -> name.equals(ENTRY) || name.endsWith("/" + ENTRY))
                .sorted()
                .toList();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }
}
