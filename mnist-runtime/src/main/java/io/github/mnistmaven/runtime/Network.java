package io.github.mnistmaven.runtime;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A trained network: what a model file says of it, and layers that compute. */
record Network(NetworkDescription description, List<Layer> layers) {
    private static final String PARAMETERS_FILE = "coefficients.bin";

    /** Reads a model file; nothing in it is believed before it is checked. */
    static Network read(ModelArchive archive) throws IOException {
        byte[] text = archive.read(NetworkDescription.FILE_NAME, NetworkDescription.MAX_BYTES);
        NetworkDescription description = NetworkDescription.parse(text);
        int maxBytes = Parameters.MAX_HEADER_BYTES + Float.BYTES * description.parameters();
        byte[] stored = archive.read(PARAMETERS_FILE, maxBytes);
        return new Network(description, layers(description, parameters(description, stored)));
    }

    /**
     * The probabilities of the classes.
     *
     * @param image values channel by channel, each row by row, 0 to 1
     */
    float[] apply(float[] image) {
        float[] values = image;
        for (Layer layer : layers) {
            values = layer.apply(values);
        }
        return values;
    }

    private static Parameters parameters(NetworkDescription description, byte[] stored) throws ModelFormatException {
        try {
            String found = sha256(stored);
            if (!found.equals(description.sha256())) {
                throw new ModelFormatException("expected SHA-256 " + description.sha256() + ", as "
                        + NetworkDescription.FILE_NAME + " says, found " + found);
            }
            return Parameters.read(stored, description.parameters());
        } catch (ModelFormatException e) {
            throw e.in(PARAMETERS_FILE);
        }
    }

    private static List<Layer> layers(NetworkDescription description, Parameters parameters)
            throws ModelFormatException {
        NetworkBuilder builder =
                new NetworkBuilder(description.input(), description.layers().size(), parameters);
        int number = 0;
        for (String line : description.layers()) {
            try {
                builder.add(LayerLine.parse(line));
            } catch (ModelFormatException e) {
                throw e.in(NetworkDescription.FILE_NAME + ": layer." + number);
            }
            number++;
        }
        try {
            return builder.build(description.classes().size());
        } catch (ModelFormatException e) {
            throw e.in(NetworkDescription.FILE_NAME);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
