package io.github.mnistmaven.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.EngineContender;
import io.github.mnistmaven.bench.contender.Measurement;
import io.github.mnistmaven.bench.contender.PythonContender;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.maven.Maven;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    private static final Path NOWHERE = Path.of("nowhere");
    private static final Contender OURS = new EngineContender("onednn", new Maven(NOWHERE, NOWHERE, NOWHERE));
    private static final Contender RIVAL = new PythonContender("PyTorch", "python3", NOWHERE, NOWHERE, 2);

    @Test
    void epochsAreComparedFromTheSecondOnAndJobsAsAWhole() {
        Map<Contender, List<Measurement>> measured = new LinkedHashMap<>();
        measured.put(OURS, List.of(measurement(1.0, 9.0, 2.0, 3.0), measurement(1.2, 9.0, 2.5, 2.5)));
        measured.put(RIVAL, List.of(measurement(3.0, 20.0, 10.0, 10.0), measurement(3.4, 20.0, 10.0, 14.0)));
        List<Absent> absent = List.of(new Absent("Keras", "not found: no | keras"));
        Results results = new Results(
                "2026-11-22T10:00:00Z",
                new Machine("Some CPU", 2, "Linux 6 amd64", "17.0.1"),
                List.of(
                        Table.of(Job.epochs(Network.SEED, 3, 60_000), measured, absent),
                        Table.of(Job.whole(60_000), measured, List.of()),
                        Table.of(Job.epochs(Network.LARGE, 3, 1000), Map.of(), absent)));

        // medians of 2, 3, 2.5, 2.5 and of 10, 10, 10, 14; then of 15, 15.2 and of 43, 47.4
        assertThat(Markdown.of(results)).isEqualTo("""
                        # Training speed

                        2026-11-22T10:00:00Z, 2 cores of Some CPU, Linux 6 amd64, Java 17.0.1.

                        ## seed CNN, batch 32, Adam: seconds for an epoch of 60000 images, from the second on

                        | contender | seconds (median) | least to most | of PyTorch's | ready after s | peak memory MB | test accuracy | threads | versions |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | onednn | 2.50 | 2.00 to 3.00 | 0.25 | 1.1 | 512 | 98.50 % | 2 | Some 1.0 |
                        | PyTorch | 10.00 | 10.00 to 14.00 |  | 3.2 | 512 | 98.50 % | 2 | Some 1.0 |

                        - Keras: not found: no | keras

                        ## seed CNN, batch 32, Adam: seconds for the whole job (start, 10 epochs of 50000 images, validation on 10000, evaluation, curves)

                        | contender | seconds (median) | least to most | of PyTorch's | ready after s | peak memory MB | test accuracy | threads | versions |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | onednn | 15.10 | 15.00 to 15.20 | 0.33 | 1.1 | 512 | 98.50 % | 2 | Some 1.0 |
                        | PyTorch | 45.20 | 43.00 to 47.40 |  | 3.2 | 512 | 98.50 % | 2 | Some 1.0 |

                        ## larger CNN, batch 128, Adam: seconds for an epoch of 1000 images, from the second on

                        - Keras: not found: no | keras
                        """);
    }

    private static Measurement measurement(double ready, Double... epochs) {
        double sum = List.of(epochs).stream().mapToDouble(Double::doubleValue).sum();
        return new Measurement("Some 1.0", 2, ready, List.of(epochs), 0.985, 512_000_000, ready + sum);
    }
}
