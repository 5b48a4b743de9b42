package io.github.mnistmaven.trainer.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.onnx.OnnxFile;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Locale;
import java.util.Map;

/** A trained network as ONNX Runtime computes it, from its ONNX model. */
final class OnnxRuntime implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;

    OnnxRuntime(TrainedNetwork network, OnnxOptions options) throws IOException, OrtException {
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        OnnxFile.write(network, options, model);
        try (OrtSession.SessionOptions one = new OrtSession.SessionOptions()) {
            one.setIntraOpNumThreads(1);
            session = environment.createSession(model.toByteArray(), one);
        }
    }

    /** Skips a test where ONNX Runtime has no natives for the host. */
    static void assumeNatives() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "osx" : os.startsWith("win") ? "win" : "linux";
        String arch = System.getProperty("os.arch").contains("64") ? System.getProperty("os.arch") : "none";
        String natives = system + "-" + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
        assumeTrue(
                OrtEnvironment.class.getResource("/ai/onnxruntime/native/" + natives) != null,
                "ONNX Runtime's artifact has no natives for " + natives);
    }

    /** What is said of the model: {@code metadata_props}. */
    Map<String, String> metadata() throws OrtException {
        return session.getMetadata().getCustomMetadata();
    }

    /**
     * The probabilities of images, one image after the other.
     *
     * @param images one after the other, row by row, the channels of a pixel side by side
     * @param shape the dimensions batch, row, column and channel
     */
    float[] probabilities(float[] images, long... shape) throws OrtException {
        try (OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(images), shape)) {
            return run(input);
        }
    }

    /** The same of bytes, for a model that scales them. */
    float[] probabilities(byte[] images, long... shape) throws OrtException {
        ByteBuffer bytes = ByteBuffer.wrap(images);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.UINT8)) {
            return run(input);
        }
    }

    private float[] run(OnnxTensor input) throws OrtException {
        try (OrtSession.Result result = session.run(Map.of(OnnxFile.INPUT, input))) {
            FloatBuffer output = ((OnnxTensor) result.get(OnnxFile.OUTPUT).orElseThrow()).getFloatBuffer();
            float[] probabilities = new float[output.remaining()];
            output.get(probabilities);
            return probabilities;
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
