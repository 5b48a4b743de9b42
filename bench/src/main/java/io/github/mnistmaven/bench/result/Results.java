package io.github.mnistmaven.bench.result;

import io.github.mnistmaven.bench.inference.InferenceTable;
import io.github.mnistmaven.bench.machine.Isa;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.machine.Machine;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one run of the benchmark measured.
 *
 * @param measuredAt when the first process was started, ISO 8601 in UTC
 * @param machine where
 * @param version of this project, and its commit; empty if our engine is not there to tell
 * @param cap the instruction set that libraries were told not to go beyond; empty for the machine's own
 * @param limits what the machine reaches; empty if our engine is not there to tell
 * @param tables one a network: its epochs
 * @param wholeJob the job from the start to the report; empty if it was not measured
 * @param threads epochs of the seed CNN with other numbers of threads; empty if they were not measured
 * @param inference how fast the seed CNN classifies; empty if it was not measured
 */
public record Results(
        String measuredAt,
        Machine machine,
        String version,
        Optional<Isa> cap,
        Optional<Limits> limits,
        List<Table> tables,
        Optional<Table> wholeJob,
        Optional<Table> threads,
        Optional<InferenceTable> inference) {

    public Results {
        tables = List.copyOf(tables);
    }

    /** The instruction set that oneDNN used: {@code avx2}. */
    public String isa() {
        return limits.map(Limits::isa)
                .or(() -> cap.map(isa -> isa.name().toLowerCase(Locale.ROOT)))
                .orElse("unknown");
    }

    /** A name for this type of machine with this instruction set, fit for a file: {@code some-cpu-2-cores-avx2}. */
    public String machineType() {
        String name = machine.cpu() + " " + machine.cores() + " cores " + isa();
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
