package io.github.mnistmaven.dl4j;

import io.github.mnistmaven.trainer.engine.EngineDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import org.bytedeco.javacpp.Loader;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu;

/** What DL4J says of itself. */
final class NativeEnvironment {
    private static final String COORDINATES = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    private NativeEnvironment() {}

    static EngineDescription description() {
        return new EngineDescription("dl4j", "DeepLearning4J " + version(), natives(), Dl4jNatives.threads());
    }

    private static String version() {
        Properties coordinates = new Properties();
        try (InputStream in = MultiLayerNetwork.class.getResourceAsStream(COORDINATES)) {
            coordinates.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coordinates.getProperty("version");
    }

    /** The classifier of ND4J's native jar: the folder in which its library lies, say {@code linux-x86_64-onednn}. */
    private static String natives() {
        Path library = Path.of(Loader.load(Nd4jCpu.class));
        return library.getParent().getFileName().toString();
    }
}
