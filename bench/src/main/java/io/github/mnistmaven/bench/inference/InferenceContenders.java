package io.github.mnistmaven.bench.inference;

import io.github.mnistmaven.bench.contender.Contenders;
import io.github.mnistmaven.bench.contender.PythonContender;
import io.github.mnistmaven.bench.fork.EngineInference;
import io.github.mnistmaven.bench.fork.RuntimeInference;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.maven.TrainerProgram;
import io.github.mnistmaven.runtime.Classifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ours, and those of a command's settings. */
public final class InferenceContenders {

    private InferenceContenders() {}

    /**
     * The engine, the library for applications, ONNX Runtime with the Pythons of Keras, Keras and PyTorch, whether or
     * not they are there.
     *
     * @param trainer has the network's run; empty if it could not be trained, and ours are not among them
     * @param training whose Pythons classify as well
     */
    public static List<InferenceContender> of(
            Network network, List<Integer> batchSizes, Optional<TrainerProgram> trainer, Contenders training) {
        String sizes = batchSizes.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<InferenceContender> contenders = new ArrayList<>();
        trainer.ifPresent(program -> {
            contenders.add(new InferenceContender(
                    "onednn", () -> program.command(EngineInference.class, List.of(), List.of(sizes))));
            contenders.add(new InferenceContender(
                    "mnist-runtime",
                    () -> program.command(RuntimeInference.class, List.of(Classifier.class), List.of())));
        });
        List<String> arguments = List.of("--batches=" + sizes);
        for (PythonContender keras : training.keras()) {
            contenders.add(python(
                    keras.name().replace(Contenders.KERAS, "ONNX Runtime"),
                    keras,
                    "onnxruntime_inference.py",
                    network,
                    arguments));
        }
        training.keras()
                .forEach(
                        keras -> contenders.add(python(keras.name(), keras, "keras_inference.py", network, arguments)));
        training.pytorch()
                .forEach(pytorch ->
                        contenders.add(python(pytorch.name(), pytorch, "pytorch_inference.py", network, arguments)));
        return contenders;
    }

    private static InferenceContender python(
            String name, PythonContender with, String script, Network network, List<String> arguments) {
        return new InferenceContender(name, () -> with.python().command(script, network, arguments));
    }
}
