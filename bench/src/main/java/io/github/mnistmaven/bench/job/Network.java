package io.github.mnistmaven.bench.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The networks that are measured; each is an experiment of ours and a function in each Python script. */
public enum Network {
    SEED("seed CNN", "experiments/baseline.yml", 32),
    LARGE("larger CNN", "bench/experiments/large.yml", 128);

    private final String title;
    private final String experiment;
    private final int batchSize;

    Network(String title, String experiment, int batchSize) {
        this.title = title;
        this.experiment = experiment;
        this.batchSize = batchSize;
    }

    /** What tables call it. */
    public String title() {
        return title;
    }

    /** The experiment's file, relative to the root of the repository. */
    public String experiment() {
        return experiment;
    }

    /** Images in a step, as the experiment says. */
    public int batchSize() {
        return batchSize;
    }

    /** What settings and scripts call it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if no network is called {@code key} */
    public static Network of(String key) {
        return Arrays.stream(values())
                .filter(network -> network.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no network is called '" + key + "'; allowed: "
                        + Arrays.stream(values()).map(Network::key).collect(Collectors.joining(", "))));
    }
}
