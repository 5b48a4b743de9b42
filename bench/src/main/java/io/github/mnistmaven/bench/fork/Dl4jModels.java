package io.github.mnistmaven.bench.fork;

import io.github.mnistmaven.bench.interop.Case;
import io.github.mnistmaven.bench.interop.IdxImages;
import io.github.mnistmaven.bench.interop.Way;
import io.github.mnistmaven.bench.report.Report;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.io.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A program for the JVM of a trainer with DL4J: runs the {@code dl4j.zip} of networks as users of DL4J do. */
public final class Dl4jModels {
    private static final int BATCH = 500;

    private Dl4jModels() {}

    /**
     * Runs, and tells what came of it.
     *
     * @param args what a trainer gets, and the directory of all networks
     */
    public static void main(String[] args) throws IOException {
        tell(new Report.Ready(version() + ", Java " + Runtime.version(), 1));
        List<Path> directories;
        try (Stream<Path> content = Files.list(Path.of(args[args.length - 1]))) {
            directories = content.sorted().toList();
        }
        for (Path directory : directories) {
            Path model = directory.resolve("dl4j.zip");
            if (Files.exists(model)) {
                run(directory, model);
            }
        }
        // native threads must not keep the process alive
        Runtime.getRuntime().halt(0);
    }

    /** The name of its jar, as its manifest has no version. */
    private static String version() {
        String jar = MultiLayerNetwork.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return jar.substring(jar.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
    }

    private static void run(Path directory, Path model) {
        String network = directory.getFileName().toString();
        String way = Way.DL4J.keyword();
        try {
            UnaryOperator<INDArray> loaded = load(model);
            Case told = Case.read(directory);
            Images images = IdxImages.read(directory.resolve(told.images()));
            Path answers = Files.createDirectories(directory.resolve("answers"));
            try (OutputStream out = Files.newOutputStream(answers.resolve(way + ".f32"))) {
                for (int from = 0; from < images.count(); from += BATCH) {
                    int count = Math.min(BATCH, images.count() - from);
                    out.write(bytes(loaded.apply(batch(images, from, count, told))));
                }
            }
            tell(new Report.Answered(network, way));
        } catch (IOException | RuntimeException e) {
            tell(new Report.Refused(network, way, e.toString()));
        }
    }

    /** DL4J has two kinds of networks, and whoever loads one has to know which. */
    private static UnaryOperator<INDArray> load(Path model) throws IOException {
        if (isGraph(model)) {
            ComputationGraph graph = ModelSerializer.restoreComputationGraph(model.toFile(), false);
            return images -> graph.outputSingle(images);
        }
        MultiLayerNetwork chain = ModelSerializer.restoreMultiLayerNetwork(model.toFile(), false);
        return images -> chain.output(images);
    }

    private static boolean isGraph(Path model) throws IOException {
        try (ZipFile zip = new ZipFile(model.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(ModelSerializer.CONFIGURATION_JSON))) {
            return NeuralNetConfiguration.mapper().readTree(in).has("vertices");
        }
    }

    /** DL4J takes the channels first. */
    private static INDArray batch(Images images, int from, int count, Case told) {
        int height = images.shape().height();
        int width = images.shape().width();
        int channels = images.shape().channels();
        float[] values = new float[count * images.shape().size()];
        for (int image = 0; image < count; image++) {
            byte[] pixels = images.image(from + image);
            for (int i = 0; i < pixels.length; i++) {
                int target = (image * channels + i % channels) * height * width + i / channels;
                int number = i % told.scale().size();
                values[target] =
                        (float) (Byte.toUnsignedInt(pixels[i]) * told.scale().get(number)
                                + told.offset().get(number));
            }
        }
        return Nd4j.createFromArray(values).reshape('c', count, channels, height, width);
    }

    private static byte[] bytes(INDArray probabilities) {
        float[] values = probabilities.dup('c').data().asFloat();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static void tell(Report report) {
        System.out.println(Json.line(report));
        System.out.flush();
    }
}
