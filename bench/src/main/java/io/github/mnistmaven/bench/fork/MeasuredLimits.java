package io.github.mnistmaven.bench.fork;

import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_DST;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_SRC;
import static org.bytedeco.dnnl.global.dnnl.DNNL_ARG_WEIGHTS;

import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.io.AtomicFile;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Layouts;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.matmul;

/** A program for a trainer's JVM: measures what oneDNN reaches on this machine, apart from any network. */
public final class MeasuredLimits {
    private static final int[] MATRIX_SIZES = {512, 1024, 2048};

    /** Three vectors of 64 MB: no processor has caches for them. */
    private static final int LARGE_VECTOR = 1 << 24;

    private static final int VECTORS = 3;
    private static final Repetition REPETITION = new Repetition(System::nanoTime, 5, 0.4);

    private MeasuredLimits() {}

    /** @param args a run directory holding a plan, what a trainer gets besides, and the file to write */
    public static void main(String[] args) throws IOException {
        Natives.load();
        RunDirectory directory = new RunDirectory(Path.of(args[0]));
        int parameters = Math.toIntExact(directory.readJob().plan().plan().parameters());
        AtomicFile.write(Path.of(args[args.length - 1]), Json.pretty(measure(parameters)));
        // native threads must not keep the process alive
        Runtime.getRuntime().halt(0);
    }

    private static Limits measure(int parameters) {
        return new Limits(
                dnnl.get_effective_cpu_isa().toString(),
                Integer.parseInt(System.getenv("OMP_NUM_THREADS")),
                IntStream.of(MATRIX_SIZES)
                        .mapToDouble(MeasuredLimits::gigaflops)
                        .max()
                        .orElseThrow(),
                gigabytes(LARGE_VECTOR),
                gigabytes(parameters));
    }

    private static double gigaflops(long size) {
        try (Device device = new Device()) {
            Tensor left = device.zeros(Layouts.plain(size, size));
            Tensor right = device.zeros(Layouts.plain(size, size));
            Tensor product = device.zeros(Layouts.plain(size, size));
            matmul.primitive_desc description =
                    new matmul.primitive_desc(device.engine(), left.layout(), right.layout(), product.layout());
            Step multiply = device.step(
                    new matmul(description),
                    Map.of(DNNL_ARG_SRC, left, DNNL_ARG_WEIGHTS, right, DNNL_ARG_DST, product));
            return 2.0 * size * size * size / 1e9 / seconds(device, multiply);
        }
    }

    private static double gigabytes(long length) {
        try (Device device = new Device()) {
            Tensor left = device.zeros(Layouts.plain(length));
            Tensor right = device.zeros(Layouts.plain(length));
            Tensor sum = device.zeros(Layouts.plain(length));
            return VECTORS
                    * (double) Float.BYTES
                    * length
                    / 1e9
                    / seconds(device, Formula.sum(left, right).into(device, sum));
        }
    }

    private static double seconds(Device device, Step step) {
        return REPETITION.medianSeconds(() -> {
            step.run();
            device.await();
        });
    }
}
