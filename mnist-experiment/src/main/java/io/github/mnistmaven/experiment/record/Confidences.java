package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.model.network.Confidence;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;

/**
 * How sure the model is of each of its answers to the test images.
 *
 * @param rule what the model has to say so: its temperature, and from when on it is sure enough; empty if it has
 *     nothing, so that probabilities are its confidences
 * @param values a confidence per image, 0 to 1: floats of 32 bits, the least significant byte first, Base64
 */
public record Confidences(Optional<Confidence> rule, String values) {

    /** @param values a confidence per image */
    public static Confidences of(Optional<Confidence> rule, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return new Confidences(rule, Base64.getEncoder().encodeToString(bytes.array()));
    }

    /**
     * A confidence per image.
     *
     * @throws IllegalArgumentException if they are not Base64 of floats
     */
    public float[] decoded() {
        byte[] bytes = Base64.getDecoder().decode(values);
        if (bytes.length % Float.BYTES != 0) {
            throw new IllegalArgumentException(bytes.length + " bytes are not floats");
        }
        float[] decoded = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(decoded);
        return decoded;
    }

    /** How accurate the model is on the images that it is most sure of. */
    public RiskCoverage curve(Answers answers) {
        return RiskCoverage.of(decoded(), answers.right());
    }

    /** How far these confidences can be believed. */
    public Calibration calibration(Answers answers) {
        return Calibration.of(decoded(), answers.right());
    }
}
