package io.github.mnistmaven.bench.contender;

import io.github.mnistmaven.bench.machine.Isa;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.setting.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Those that a command's settings name, whether or not they are there.
 *
 * @param engines ours
 * @param keras scripts that train with Keras, one for each interpreter
 * @param pytorch scripts that train with PyTorch, one for each interpreter
 */
public record Contenders(List<EngineContender> engines, List<PythonContender> keras, List<PythonContender> pytorch) {
    /** What Keras' contenders are called, a number aside. */
    public static final String KERAS = "Keras";

    /** What PyTorch's contenders are called, a number aside. */
    public static final String PYTORCH = "PyTorch";

    public Contenders {
        engines = List.copyOf(engines);
        keras = List.copyOf(keras);
        pytorch = List.copyOf(pytorch);
    }

    /**
     * Those of a command's settings.
     *
     * @param data receives MNIST for the scripts
     * @param console told where peers are not found
     * @throws IOException if {@code data} can't be written
     */
    public static Contenders of(Settings settings, Path data, Consumer<String> console)
            throws IOException, InterruptedException {
        Map<String, String> environment =
                settings.choice("bench.isa", Isa.class).map(Isa::environment).orElse(Map.of());
        int threads = settings.integer("bench.threads", 0);
        Maven maven = Maven.of(settings).with(environment);
        Maven threaded = threads == 0 ? maven : maven.withThreads(threads);
        Peers peers = Peers.of(settings, console);
        Path scripts = maven.root().resolve("bench/src/main/python");
        Path unpacked = Mnist.unpack(data);
        int scriptThreads = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        Scripts running = (library, script, interpreters) -> IntStream.range(0, interpreters.size())
                .mapToObj(i -> new PythonContender(
                        interpreters.size() == 1 ? library : library + "-" + (i + 1),
                        new Python(interpreters.get(i), scripts, unpacked, scriptThreads, environment),
                        script))
                .toList();
        return new Contenders(
                settings.list("bench.engines").stream()
                        .map(engine -> new EngineContender(engine, engine, threaded))
                        .toList(),
                running.with(KERAS, "keras_cnn.py", peers.interpreters(settings.list("bench.keras"), "keras")),
                running.with(PYTORCH, "pytorch_cnn.py", peers.interpreters(settings.list("bench.pytorch"), "torch")));
    }

    @FunctionalInterface
    private interface Scripts {
        List<PythonContender> with(String library, String script, List<String> interpreters);
    }

    /** All of them, ours first. */
    public List<Contender> all() {
        return Stream.of(engines, keras, pytorch)
                .<Contender>flatMap(List::stream)
                .toList();
    }

    /** Those that do the whole job: engines but for slow ones, and Keras. */
    public List<Contender> ofWholeJob() {
        List<Contender> some = new ArrayList<>(swift());
        some.addAll(keras);
        return some;
    }

    /** Engines but for slow ones, with each of these numbers of threads. */
    public List<Contender> byThreads(List<Integer> numbers) {
        return swift().stream()
                .flatMap(engine -> numbers.stream()
                        .<Contender>map(threads -> new EngineContender(
                                engine.engine() + " with " + threads + (threads == 1 ? " thread" : " threads"),
                                engine.engine(),
                                engine.maven().withThreads(threads))))
                .toList();
    }

    private List<EngineContender> swift() {
        return engines.stream().filter(engine -> !engine.isSlow()).toList();
    }
}
