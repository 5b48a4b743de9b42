package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.language.problem.ExperimentException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks within blocks cost what their text costs, and not twice as much a level. */
class NestedResidualTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path directory;

    private interface Work {
        void run() throws IOException;
    }

    @Test
    void isWrittenOnceALevel() throws IOException {
        LocatedExperiment shallow = read(7, "relu");
        LocatedExperiment deep = read(14, "relu");

        assertThat(EffectiveYaml.of(deep.experiment())).contains("residual:", "relu");
        assertThat(allocated(() -> EffectiveYaml.of(deep.experiment())))
                .isLessThan(4 * allocated(() -> EffectiveYaml.of(shallow.experiment())));
        assertThat(allocated(() -> EffectiveYaml.annotated(deep)))
                .isLessThan(4 * allocated(() -> EffectiveYaml.annotated(shallow)));
        assertThat(allocated(() -> settings(deep))).isLessThan(4 * allocated(() -> settings(shallow)));
    }

    private static void settings(LocatedExperiment read) {
        read.experiment().model().layers().forEach(LayerSettings::of);
    }

    @Test
    void isReadAndRefusedOnceALevel() throws IOException {
        assertThat(allocated(() -> refuse(14))).isLessThan(4 * allocated(() -> refuse(7)));
    }

    private void refuse(int depth) throws IOException {
        assertThatExceptionOfType(ExperimentException.class)
                .isThrownBy(() -> {
                    LocatedExperiment read = read(depth, "dropout: 2");
                    Planner.plan(read.experiment(), read.origins(), DatasetFacts.MNIST, ModelReader.NONE);
                })
                .withMessageContaining("dropout must be a number from 0 to below 1, found 2");
    }

    private LocatedExperiment read(int depth, String innermost) throws IOException {
        StringBuilder yaml = new StringBuilder("schema: 1\nmodel:\n");
        for (int block = 0; block < 50; block++) {
            yaml.append("  - ").append("{residual: [".repeat(depth)).append(layer(innermost));
            yaml.append("]}".repeat(depth)).append('\n');
        }
        yaml.append("  - flatten\n  - dense: {units: 10, activation: softmax}\n");
        Path file = Files.writeString(directory.resolve("x.yml"), yaml);
        return ExperimentReader.read(file, directory);
    }

    private static String layer(String innermost) {
        return innermost.contains(":") ? "{" + innermost + "}" : "{activation: " + innermost + "}";
    }

    /** What {@code work} takes of memory, in bytes: the same on whatever machine, once its classes are loaded. */
    private static long allocated(Work work) throws IOException {
        work.run();
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        work.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
