package io.github.mnistmaven.model.archive;

import io.github.mnistmaven.model.flat.FlatNetwork;
import io.github.mnistmaven.model.io.BoundedInput;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.NetworkLimits;
import io.github.mnistmaven.model.network.InvalidNetworkException;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.TensorSpec;
import io.github.mnistmaven.model.network.TrainedLayer;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a model file of version 0.1: {@code network.properties} says which network it is, with one line per layer;
 * {@code coefficients.bin} holds its parameters in DL4J's order.
 */
record Model01(String name, Shape input, List<String> classes, FlatNetwork flat, String sha256)
        implements ModelFile.Description {
    static final String NETWORK_PROPERTIES = "network.properties";
    static final String COEFFICIENTS_BIN = "coefficients.bin";

    private static final int FORMAT = 1;
    private static final int MAX_PARAMETERS = 1 << 26;
    private static final Pattern INPUT = Pattern.compile("(\\d{1,4})x(\\d{1,4})x(\\d{1,4})");

    static Model01 describe(InputStream in, MemoryBudget budget) throws IOException {
        Properties properties = load(new BoundedInput(in, ModelFile.MAX_DESCRIPTION_BYTES).readAllBytes());
        int format = number(properties, "format", Integer.MAX_VALUE);
        if (format > FORMAT) {
            throw new ModelFormatException(
                    "expected format " + FORMAT + ", the only one of this kind, found " + format);
        }
        String name = value(properties, "name");
        Shape input = input(value(properties, "input"));
        List<String> classes = list(properties, "class.", number(properties, "classes", NetworkLimits.MAX_CLASSES));
        List<TrainedLayer> layers =
                LayerLines.read(list(properties, "layer.", number(properties, "layers", NetworkLimits.MAX_LAYERS)));
        NetworkLimits.check(input, layers, budget);
        requireParameters(input, layers, number(properties, "parameters", MAX_PARAMETERS));
        return new Model01(
                name, input, classes, FlatNetwork.of(input, layers), value(properties, "coefficients.sha256"));
    }

    @Override
    public TrainedNetwork network(ZipParts parts, MemoryBudget budget) throws IOException {
        float[] parameters = parts.read(
                COEFFICIENTS_BIN,
                Nd4jFloats.maxBytes(flat.length()),
                in -> PartDigest.requireOf(
                        in, sha256, NETWORK_PROPERTIES, digested -> Nd4jFloats.read(digested, flat.length())));
        try {
            return new TrainedNetwork(
                    name,
                    input,
                    Preprocessing.UNIT,
                    Optional.empty(),
                    classes,
                    flat.layers(),
                    flat.tensors(parameters),
                    new Origin("mnist-maven-plugin 0.1", Optional.empty(), Optional.empty()));
        } catch (InvalidNetworkException e) {
            throw new ModelFormatException(NETWORK_PROPERTIES + ": " + e.getMessage(), e);
        }
    }

    private static void requireParameters(Shape input, List<TrainedLayer> layers, int found)
            throws ModelFormatException {
        long expected = TrainedNetwork.specs(input, layers).stream()
                .mapToLong(TensorSpec::length)
                .sum();
        if (found != expected) {
            throw new ModelFormatException("expected " + expected + " parameters for these layers, found " + found);
        }
    }

    private static Properties load(byte[] file) throws ModelFormatException {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new ModelFormatException("expected properties (" + e.getMessage() + ")", e);
        }
        return properties;
    }

    private static String value(Properties properties, String key) throws ModelFormatException {
        String value = properties.getProperty(key);
        if (value == null) {
            throw new ModelFormatException("expected a value for " + key + ", found none");
        }
        return value;
    }

    private static int number(Properties properties, String key, int max) throws ModelFormatException {
        return LayerLine.whole(key, value(properties, key), 1, max);
    }

    private static Shape input(String value) throws ModelFormatException {
        Matcher matcher = INPUT.matcher(value);
        if (!matcher.matches()) {
            throw new ModelFormatException("expected input=HEIGHTxWIDTHxCHANNELS, found '" + value + "'");
        }
        return Shape.image(
                LayerLine.whole("the input's height", matcher.group(1), 1, NetworkLimits.MAX_SIDE),
                LayerLine.whole("the input's width", matcher.group(2), 1, NetworkLimits.MAX_SIDE),
                LayerLine.whole("the input's channels", matcher.group(3), 1, NetworkLimits.MAX_SIDE));
    }

    private static List<String> list(Properties properties, String prefix, int count) throws ModelFormatException {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value(properties, prefix + i));
        }
        return values;
    }
}
