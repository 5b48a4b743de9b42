package io.github.mnistmaven.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.mnistmaven.bench.contender.Contender;
import io.github.mnistmaven.bench.contender.EngineContender;
import io.github.mnistmaven.bench.contender.Measurement;
import io.github.mnistmaven.bench.contender.Python;
import io.github.mnistmaven.bench.contender.PythonContender;
import io.github.mnistmaven.bench.inference.InferenceRow;
import io.github.mnistmaven.bench.inference.InferenceTable;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.machine.Isa;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.machine.Machine;
import io.github.mnistmaven.bench.maven.Maven;
import io.github.mnistmaven.bench.report.Absent;
import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.result.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PerformancePageTest {
    private static final Path NOWHERE = Path.of("nowhere");
    private static final Maven MAVEN = new Maven(NOWHERE, NOWHERE, NOWHERE, Map.of(), 0);
    private static final Contender OURS = new EngineContender("onednn", "onednn", MAVEN);
    private static final Contender SLOW = new EngineContender("dl4j", "dl4j", MAVEN);
    private static final Contender RIVAL =
            new PythonContender("PyTorch", new Python("python3", NOWHERE, NOWHERE, 2, Map.of()), "script");
    private static final String BEGIN =
            "<!-- made of bench/measurements by: mvn -pl bench compile exec:java@performance -->\n";
    private static final String END = "<!-- end of what is made of measurements -->\n";

    @Test
    void epochsAreComparedFromTheSecondOnAndJobsAsAWhole() {
        Map<Contender, List<Measurement>> measured = new LinkedHashMap<>();
        measured.put(OURS, List.of(measurement(1.0, 9.0, 2.0, 3.0), measurement(1.2, 9.0, 2.5, 2.5)));
        measured.put(SLOW, List.of(part(9.0, 4.0)));
        measured.put(RIVAL, List.of(measurement(3.0, 20.0, 10.0, 10.0), measurement(3.4, 20.0, 10.0, 14.0)));
        Map<Contender, List<Measurement>> whole = new LinkedHashMap<>(measured);
        whole.remove(SLOW);
        List<Absent> absent = List.of(new Absent("Keras", "not found: no | keras"));
        Results results = new Results(
                "2026-11-22T10:00:00Z",
                new Machine("Some CPU", 2, 16_000_000_000L, "Linux 6 amd64", "17.0.1"),
                "0.1.0, commit 0123456789ab",
                Optional.of(Isa.AVX2),
                Optional.of(new Limits("avx2", 2, 300, 20.4, 151)),
                List.of(
                        Table.of(Job.epochs(Network.SEED, 3, 60_000), measured, absent),
                        Table.of(Job.epochs(Network.LARGE, 3, 1000), Map.of(), absent)),
                Optional.of(Table.of(Job.whole(60_000), whole, List.of())),
                Optional.of(Table.of(Job.epochs(Network.SEED, 3, 60_000), Map.of(OURS, measured.get(OURS)), absent)),
                Optional.of(new InferenceTable(
                        Network.SEED,
                        List.of(1, 32),
                        List.of(new InferenceRow("onednn", "Some 1.0", 2, Map.of(1, 900.4), 0.5, 300_000_000)),
                        absent)));

        // medians of 2, 3, 2.5, 2.5, of 4 times ten and of 10, 10, 10, 14; then of 15, 15.2 and of 43, 47.4;
        // 60000 images of 4 million operations in 2.5 s are 96 billion a second
        assertThat(PerformancePage.measurements(List.of(results))).isEqualTo("""
                        ## What it must reach

                        | work | machine | to reach | stretch | measured |  |
                        | --- | --- | --- | --- | --- | --- |
                        | seed CNN, an epoch, of PyTorch's | Some CPU, 2 cores, avx2 (capped) | 0.18 | 0.12 | 0.25 | missed |
                        | seed CNN, an epoch, of Keras' | Some CPU, 2 cores, avx2 (capped) | 0.22 | 0.15 |  | not measured |
                        | larger CNN, an epoch, of the better of both | Some CPU, 2 cores, avx2 (capped) | 0.50 | 0.40 |  | not measured |
                        | whole job, of the Keras script's | Some CPU, 2 cores, avx2 (capped) | 0.25 |  |  | not measured |
                        | seed CNN, share of the arithmetic limit | Some CPU, 2 cores, avx2 (capped) | 30 % | 45 % | 32 % | reached |
                        | larger CNN, share of the arithmetic limit | Some CPU, 2 cores, avx2 (capped) | 30 % | 45 % |  | not measured |

                        ## Some CPU, 2 cores, avx2 (capped)

                        - 2026-11-22T10:00:00Z, 16 GB, Linux 6 amd64, Java 17.0.1, mnist-maven-plugin 0.1.0, commit 0123456789ab, libraries capped at AVX2 by environment variables.
                        - A product of matrices by oneDNN with 2 threads reaches 300 GFLOP/s; adding vectors reads and writes 20 GB/s in memory, and 151 GB/s where vectors are as long as the seed CNN's parameters.

                        ### seed CNN, batch 32, Adam: seconds for an epoch of 60000 images, from the second on

                        | contender | seconds (median) | least to most | ratio to PyTorch | ready after s | peak memory MB | test accuracy | threads | versions |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | onednn | 2.50 | 2.00 to 3.00 | 0.25 | 1.1 | 512 | 98.50 % | 2 | Some 1.0 |
                        | dl4j | 40.00 | 40.00 to 40.00 | 4.00 | 1.0 | 512 | 98.50 % | 1 | Some 1.0 |
                        | PyTorch | 10.00 | 10.00 to 14.00 |  | 3.2 | 512 | 98.50 % | 2 | Some 1.0 |

                        dl4j trained 6000 images an epoch; its seconds are those of 60000.

                        A step computes 4.00 million operations an image. Billions a second: onednn 96.0 (32 % of the limit), dl4j 6.0 (2 % of the limit), PyTorch 24.0 (8 % of the limit).

                        - Keras: not found: no | keras

                        ### larger CNN, batch 128, Adam: seconds for an epoch of 1000 images, from the second on

                        - Keras: not found: no | keras

                        ### seed CNN, batch 32, Adam: seconds for the whole job (start, 10 epochs of 50000 images, validation on 10000, evaluation, curves)

                        | contender | seconds (median) | least to most | ratio to PyTorch | ready after s | peak memory MB | test accuracy | threads | versions |
                        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                        | onednn | 15.10 | 15.00 to 15.20 | 0.33 | 1.1 | 512 | 98.50 % | 2 | Some 1.0 |
                        | PyTorch | 45.20 | 43.00 to 47.40 |  | 3.2 | 512 | 98.50 % | 2 | Some 1.0 |

                        ### seed CNN, seconds for an epoch of 60000 images by threads

                        | contender | seconds (median) | least to most |
                        | --- | --- | --- |
                        | onednn | 2.50 | 2.00 to 3.00 |

                        - Keras: not found: no | keras

                        ### seed CNN, inference: images a second

                        | contender | batch 1 | batch 32 | ready after s | peak memory MB | threads | versions |
                        | --- | --- | --- | --- | --- | --- | --- |
                        | onednn | 900 |  | 0.5 | 300 | 2 | Some 1.0 |

                        - Keras: not found: no | keras
                        """);
    }

    @Test
    void whatIsWrittenByHandStays() {
        String page = "# By hand\n\n" + BEGIN + "old\n" + END + "\nmore by hand\n";

        String changed = PerformancePage.with(page, List.of());

        assertThat(changed)
                .startsWith("# By hand\n\n" + BEGIN + "\n## What it must reach\n")
                .endsWith("\n" + END + "\nmore by hand\n")
                .doesNotContain("old");
        assertThat(PerformancePage.with(changed, List.of())).isEqualTo(changed);
    }

    @Test
    void aPageWithoutMarkersIsNotWrittenOver() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PerformancePage.with("# By hand\n" + END + BEGIN, List.of()))
                .withMessage("docs/performance.md must have the lines '" + BEGIN.strip() + "' and, after it, '"
                        + END.strip() + "'");
    }

    private static Measurement measurement(double ready, Double... epochs) {
        double sum = List.of(epochs).stream().mapToDouble(Double::doubleValue).sum();
        return new Measurement(
                "Some 1.0", 2, ready, 60_000, List.of(epochs), 0.985, 512_000_000, ready + sum, 4_000_000);
    }

    private static Measurement part(Double... epochs) {
        return new Measurement("Some 1.0", 1, 1, 6000, List.of(epochs), 0.985, 512_000_000, 14, 4_000_000);
    }
}
