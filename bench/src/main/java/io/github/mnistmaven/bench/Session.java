package io.github.mnistmaven.bench;

import io.github.mnistmaven.bench.contender.Contenders;
import io.github.mnistmaven.bench.inference.InferenceContenders;
import io.github.mnistmaven.bench.inference.InferenceTable;
import io.github.mnistmaven.bench.job.Job;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.machine.Isa;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.machine.Machine;
import io.github.mnistmaven.bench.maven.TrainerProgram;
import io.github.mnistmaven.bench.process.Directories;
import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.result.Table;
import io.github.mnistmaven.bench.setting.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures all there is to measure, in an order in which what is compared lies close together.
 *
 * @param contenders who trains
 * @param cap the instruction set that libraries are told not to go beyond
 * @param trainer a trainer of the seed CNN; empty if it could not be trained
 * @param output receives what processes leave
 * @param console told what happens, a line at a time
 */
record Session(
        Contenders contenders,
        Optional<Isa> cap,
        Optional<TrainerProgram> trainer,
        Path output,
        Consumer<String> console) {

    /**
     * The session of a command's settings; trains once, so that a trainer's class path is known and caches are filled.
     *
     * @param output below which everything is written
     */
    static Session of(Settings settings, Path output, Consumer<String> console)
            throws IOException, InterruptedException {
        Contenders contenders = Contenders.of(settings, output.resolve("mnist"), console);
        return new Session(
                contenders,
                settings.choice("bench.isa", Isa.class),
                Preparation.trainer(contenders, output.resolve("prepared"), console),
                output,
                console);
    }

    Results measure(Extent extent) throws IOException, InterruptedException {
        String measuredAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Rounds turns = new Rounds(contenders.all(), Directories.empty(output.resolve("runs")), console);
        LimitProbe probe = new LimitProbe(trainer, output.resolve("limits"), console);
        List<Limits> limits = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (Network network : extent.networks()) {
            probe.measure().ifPresent(limits::add);
            tables.add(turns.run(Job.epochs(network, extent.epochs(), extent.images()), extent.rounds()));
        }
        probe.measure().ifPresent(limits::add);
        return new Results(
                measuredAt,
                Machine.current(),
                trainer.isPresent() ? Preparation.version(trainer.get()) : "",
                cap,
                limits.isEmpty() ? Optional.empty() : Optional.of(Limits.median(limits)),
                tables,
                wholeJob(extent),
                threads(extent),
                inference(extent));
    }

    private Optional<Table> wholeJob(Extent extent) throws IOException, InterruptedException {
        return extent.jobs() == 0
                ? Optional.empty()
                : Optional.of(new Rounds(contenders.ofWholeJob(), output.resolve("runs"), console)
                        .run(Job.whole(extent.jobImages()), extent.jobs()));
    }

    private Optional<Table> threads(Extent extent) throws IOException, InterruptedException {
        return extent.threads().isEmpty()
                ? Optional.empty()
                : Optional.of(new Rounds(contenders.byThreads(extent.threads()), output.resolve("threads"), console)
                        .run(Job.epochs(Network.SEED, extent.epochs(), extent.images()), 1));
    }

    private Optional<InferenceTable> inference(Extent extent) throws IOException, InterruptedException {
        return extent.batchSizes().isEmpty()
                ? Optional.empty()
                : Optional.of(InferenceTable.measure(
                        Network.SEED,
                        extent.batchSizes(),
                        InferenceContenders.of(Network.SEED, extent.batchSizes(), trainer, contenders),
                        output.resolve("inference"),
                        console));
    }
}
