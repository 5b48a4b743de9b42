package io.github.mnistmaven.model.format;

import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.dl4j.Dl4jFile;
import io.github.mnistmaven.model.io.Content;
import io.github.mnistmaven.model.keras.KerasFiles;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.model.onnx.OnnxFile;
import io.github.mnistmaven.model.onnx.OnnxOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a trained network in some formats.
 *
 * @param files the files, by formats
 * @param lacks why there are none of the others
 */
public record ModelFiles(List<FormatFile> files, List<FormatLack> lacks) {

    public ModelFiles {
        files = List.copyOf(files);
        lacks = List.copyOf(lacks);
    }

    /** The files that {@code export} asks for; those of a format that can't hold the network are left out. */
    public static ModelFiles of(TrainedNetwork network, Export export) {
        List<FormatFile> files = new ArrayList<>();
        List<FormatLack> lacks = new ArrayList<>();
        for (ModelFormat format : export.formats()) {
            lack(format, network)
                    .ifPresentOrElse(
                            reason -> lacks.add(new FormatLack(format, reason)),
                            () -> files.addAll(files(format, network, export.onnx())));
        }
        return new ModelFiles(files, lacks);
    }

    private static Optional<String> lack(ModelFormat format, TrainedNetwork network) {
        return switch (format) {
            case MNIST -> Optional.empty();
            case KERAS -> KerasFiles.lack(network);
            case ONNX -> OnnxFile.lack(network);
            case DL4J -> Dl4jFile.lack(network);
        };
    }

    private static List<FormatFile> files(ModelFormat format, TrainedNetwork network, OnnxOptions onnx) {
        return switch (format) {
            case MNIST -> files(format, out -> ModelFile.write(network, out));
            case KERAS ->
                files(
                        format,
                        out -> KerasFiles.writeKeras(network, out),
                        out -> out.write(KerasFiles.modelJson(network).getBytes(StandardCharsets.UTF_8)),
                        out -> KerasFiles.writeWeights(network, out));
            case ONNX -> files(format, out -> OnnxFile.write(network, onnx, out));
            case DL4J -> files(format, out -> Dl4jFile.write(network, out));
        };
    }

    /** The files of a format with their contents in the same order. */
    private static List<FormatFile> files(ModelFormat format, Content... contents) {
        List<FormatFile> files = new ArrayList<>();
        for (String name : format.fileNames()) {
            files.add(new FormatFile(format, name, contents[files.size()]));
        }
        return files;
    }
}
