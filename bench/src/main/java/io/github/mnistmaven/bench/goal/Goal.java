package io.github.mnistmaven.bench.goal;

import io.github.mnistmaven.bench.contender.Contenders;
import io.github.mnistmaven.bench.job.Network;
import io.github.mnistmaven.bench.machine.Limits;
import io.github.mnistmaven.bench.result.Results;
import io.github.mnistmaven.bench.result.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A figure that training is to reach on two processors, by the instruction set that oneDNN uses. */
public enum Goal {
    SEED_OF_PYTORCH(
            "seed CNN, an epoch, of PyTorch's",
            Bound.most(0.18, 0.12),
            Bound.most(0.22, 0.16),
            results -> epochs(results, Network.SEED, List.of(Contenders.PYTORCH))),
    SEED_OF_KERAS(
            "seed CNN, an epoch, of Keras'",
            Bound.most(0.22, 0.15),
            Bound.most(0.20, 0.14),
            results -> epochs(results, Network.SEED, List.of(Contenders.KERAS))),
    LARGE_OF_BETTER(
            "larger CNN, an epoch, of the better of both",
            Bound.most(0.50, 0.40),
            Bound.most(0.45, 0.35),
            results -> epochs(results, Network.LARGE, List.of(Contenders.KERAS, Contenders.PYTORCH))),
    JOB_OF_KERAS(
            "whole job, of the Keras script's",
            Bound.most(0.25),
            Bound.most(0.20),
            results -> ratio(results.wholeJob(), List.of(Contenders.KERAS))),
    SEED_OF_LIMIT(
            "seed CNN, share of the arithmetic limit",
            Bound.least(0.30, 0.45),
            Bound.least(0.50, 0.65),
            results -> share(results, Network.SEED)),
    LARGE_OF_LIMIT(
            "larger CNN, share of the arithmetic limit",
            Bound.least(0.30, 0.45),
            Bound.least(0.50, 0.65),
            results -> share(results, Network.LARGE));

    private static final String OURS = "onednn";
    private static final String WIDE = "avx512";

    private final String title;
    private final Bound narrow;
    private final Bound wide;
    private final Function<Results, OptionalDouble> measured;

    Goal(String title, Bound narrow, Bound wide, Function<Results, OptionalDouble> measured) {
        this.title = title;
        this.narrow = narrow;
        this.wide = wide;
        this.measured = measured;
    }

    /** What tables call it. */
    public String title() {
        return title;
    }

    /**
     * What the figure is to be.
     *
     * @param isa the instruction set that oneDNN uses: that of AVX-512 for its like, that of AVX2 for all others
     */
    public Bound bound(String isa) {
        return isa.startsWith(WIDE) ? wide : narrow;
    }

    /** The figure; empty if what it takes was not measured. */
    public OptionalDouble measured(Results results) {
        return measured.apply(results);
    }

    private static OptionalDouble epochs(Results results, Network network, List<String> libraries) {
        return ratio(table(results, network), libraries);
    }

    private static OptionalDouble ratio(Optional<Table> table, List<String> libraries) {
        return table.map(found -> found.ratio(OURS, libraries)).orElse(OptionalDouble.empty());
    }

    private static OptionalDouble share(Results results, Network network) {
        double limit = results.limits().map(Limits::gigaflops).orElse(0.0);
        return table(results, network).stream()
                .flatMapToDouble(table -> table.gigaflops(OURS).stream())
                .filter(reached -> limit > 0)
                .map(reached -> reached / limit)
                .findFirst();
    }

    private static Optional<Table> table(Results results, Network network) {
        return results.tables().stream()
                .filter(table -> table.job().network() == network)
                .findFirst();
    }
}
