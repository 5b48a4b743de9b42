package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.setting.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Those that a command's settings name. */
public final class Contenders {

    private Contenders() {}

    /**
     * The engines, then Keras, then PyTorch, whether or not they are there.
     *
     * @param data receives MNIST for the scripts
     * @throws IOException if it can't be written
     */
    public static List<Contender> of(Settings settings, Path data) throws IOException {
        Maven maven = Maven.of(settings);
        int threads = settings.integer("bench.threads", 0);
        Scripts scripts = new Scripts(
                maven.root().resolve("bench/src/main/python"),
                Mnist.unpack(data),
                threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
        List<Contender> contenders = new ArrayList<>();
        settings.list("bench.engines").forEach(engine -> contenders.add(new EngineContender(engine, maven)));
        contenders.addAll(scripts.contenders("Keras", "keras_cnn.py", settings.list("bench.keras")));
        contenders.addAll(scripts.contenders("PyTorch", "pytorch_cnn.py", settings.list("bench.pytorch")));
        return contenders;
    }

    private record Scripts(Path directory, Path data, int threads) {

        List<Contender> contenders(String library, String script, List<String> interpreters) {
            List<Contender> contenders = new ArrayList<>();
            for (String interpreter : interpreters) {
                String name = interpreters.size() == 1 ? library : library + "-" + (contenders.size() + 1);
                contenders.add(new PythonContender(name, interpreter, directory.resolve(script), data, threads));
            }
            return contenders;
        }
    }
}
