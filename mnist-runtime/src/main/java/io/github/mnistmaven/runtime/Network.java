package io.github.mnistmaven.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A trained network: what a model file says of it, and layers that compute. */
record Network(NetworkDescription description, List<Layer> layers) {

    /** Reads a model file; nothing in it is believed before it is checked. */
    static Network read(ModelArchive archive, Budget budget) throws IOException {
        NetworkDescription description = archive.read(
                NetworkDescription.FILE_NAME,
                NetworkDescription.MAX_BYTES,
                in -> NetworkDescription.parse(in.readAllBytes()));
        long maxBytes = Parameters.MAX_HEADER_BYTES + (long) Float.BYTES * description.parameters();
        return archive.read(Parameters.FILE_NAME, maxBytes, in -> read(description, in, budget));
    }

    /**
     * The probabilities of the classes.
     *
     * @param image values channel by channel, each row by row, 0 to 1
     * @throws ArithmeticException if the parameters are such that these are not numbers
     */
    float[] apply(float[] image) {
        float[] values = image;
        for (Layer layer : layers) {
            values = layer.apply(values);
        }
        for (float probability : values) {
            if (!Float.isFinite(probability)) {
                throw new ArithmeticException("model " + PlainText.of(description.name())
                        + ": its parameters are so large that this image has no probabilities; train it again");
            }
        }
        return values;
    }

    private static Network read(NetworkDescription description, InputStream stored, Budget budget) throws IOException {
        DigestInputStream in = new DigestInputStream(stored, sha256());
        List<Layer> layers;
        try {
            layers = layers(description, in, budget);
        } catch (ModelFormatException e) {
            // what doesn't fit in damaged bytes is not worth telling
            requireUndamaged(description, in);
            throw e;
        }
        requireUndamaged(description, in);
        return new Network(description, layers);
    }

    private static List<Layer> layers(NetworkDescription description, InputStream stored, Budget budget)
            throws IOException {
        Parameters parameters = Parameters.open(stored, description.parameters());
        int number = 0;
        try {
            NetworkBuilder builder = new NetworkBuilder(
                    description.input(),
                    description.layers().size(),
                    parameters,
                    budget.withoutParameters(description.parameters()));
            for (String line : description.layers()) {
                try {
                    builder.add(LayerLine.parse(line));
                } catch (ModelFormatException e) {
                    throw e.in("layer." + number);
                }
                number++;
            }
            return builder.build(description.classes().size());
        } catch (ModelFormatException e) {
            throw e.in(NetworkDescription.FILE_NAME);
        }
    }

    private static void requireUndamaged(NetworkDescription description, DigestInputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        String found = HexFormat.of().formatHex(in.getMessageDigest().digest());
        if (!found.equals(description.sha256())) {
            throw new ModelFormatException(Parameters.FILE_NAME + ": expected SHA-256 " + description.sha256() + ", as "
                    + NetworkDescription.FILE_NAME + " says, found " + found);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
