package io.github.mnistmaven.model.keras;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.mnistmaven.model.fuzz.Fuzz;
import io.github.mnistmaven.model.fuzz.Mutation;
import io.github.mnistmaven.model.io.MemoryBudget;
import io.github.mnistmaven.model.io.ModelFormatException;
import io.github.mnistmaven.model.io.StoredZip;
import io.github.mnistmaven.model.network.TrainedNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged files of Keras: refused with a message, or a network; never with much memory or for long. */
class KerasFuzzTest {
    /** Of each format; half as many where it is damaged in two ways. */
    private static final int CASES = 5000;

    private static final long MOST_BYTES = 200_000_000;
    private static final MemoryBudget BUDGET = new MemoryBudget(1 << 26);
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Mutation MUTATION = new Mutation(Stream.concat(
                    Mutation.NUMBERS.stream(),
                    Stream.of(
                            Mutation.HOSTILE,
                            "null",
                            "true",
                            "[]",
                            "{}",
                            "[null, 4, 4, 3]",
                            "\"same\"",
                            "\"softmax\"",
                            "\"Add\"",
                            "\"Flatten\"",
                            "\"Reshape\"",
                            "\"InputLayer\"",
                            "\"conv2d\"",
                            "\"dense\"",
                            "[[[\"conv2d\", 0, 0, {}]]]",
                            "[[[\"residual\", 0, 0, {}], [\"conv2d\", 0, 0, {}]]]",
                            "\"name\"",
                            "\"config\"",
                            ",",
                            "]",
                            "}"))
            .toList());

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("model.json");
    }

    @Test
    void damagedFiles() throws IOException {
        byte[] stored = Files.readAllBytes(KerasReaderTest.file(ReferenceNetworks.rescaled(), "model.keras"));

        run("Keras files", CASES / 2, random -> Files.write(file, Mutation.damage(stored, random)));
    }

    @Test
    void damagedPartsOfFiles() throws IOException {
        Map<String, byte[]> parts = KerasFilesTest.keras(ReferenceNetworks.rescaled());
        byte[] weights = parts.get(KerasFiles.WEIGHTS);
        String config = new String(parts.get(KerasFiles.CONFIG), StandardCharsets.UTF_8);

        run("parts of Keras files", CASES / 2, random -> {
            boolean isConfig = random.nextBoolean();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (StoredZip zip = new StoredZip(bytes)) {
                zip.add(
                        KerasFiles.CONFIG,
                        (isConfig ? MUTATION.damage(config, random) : config).getBytes(StandardCharsets.UTF_8));
                zip.add(KerasFiles.WEIGHTS, isConfig ? weights : Mutation.damage(weights, random));
            }
            Files.write(file, bytes.toByteArray());
        });
    }

    @Test
    void damagedWholeModels() throws IOException {
        byte[] stored = Files.readAllBytes(KerasReaderTest.file(ReferenceNetworks.rescaled(), "whole.h5"));

        run("whole models of Keras", CASES, random -> Files.write(file, Mutation.damage(stored, random)));
    }

    @Test
    void damagedArchitectures() throws IOException {
        List<String> stored = new ArrayList<>();
        for (TrainedNetwork network : ReferenceNetworks.all().toList()) {
            stored.add(Files.readString(KerasReaderTest.file(network, "keras2/model.json")));
            Path weights =
                    Files.createDirectory(directory.resolve(network.name())).resolve("model.h5");
            Files.copy(KerasReaderTest.file(network, "keras2/model.h5"), weights);
        }
        List<String> names = ReferenceNetworks.all().map(TrainedNetwork::name).toList();

        run("architectures of Keras 2", CASES / 2, random -> {
            int one = random.nextInt(names.size());
            file = directory.resolve(names.get(one)).resolve("model.json");
            Files.writeString(file, MUTATION.damage(stored.get(one), random));
        });
    }

    @Test
    void damagedWeights() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        TrainedNetwork network = ReferenceNetworks.functional();
        KerasFiles.writeWeights(network, written);
        byte[] weights = written.toByteArray();
        Files.writeString(file, KerasFiles.modelJson(network));

        run(
                "weights of Keras",
                CASES / 2,
                random -> Files.write(directory.resolve(KerasFiles.WEIGHTS), Mutation.damage(weights, random)));
    }

    @FunctionalInterface
    private interface Damage {
        void write(SplittableRandom random) throws IOException;
    }

    private void run(String name, int usual, Damage damage) {
        int accepted = Fuzz.run(name, usual, random -> {
            damage.write(random);
            long before = THREAD.getCurrentThreadAllocatedBytes();
            String refusal = read();
            assertThat(THREAD.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
            return refusal;
        });

        assertThat(accepted).isPositive();
    }

    private String read() throws IOException {
        try {
            KerasReader.read(file, BUDGET);
            return null;
        } catch (ModelFormatException refused) {
            return refused.getMessage();
        }
    }
}
