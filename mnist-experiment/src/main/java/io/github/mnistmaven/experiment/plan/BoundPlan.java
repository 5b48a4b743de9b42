package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.io.Versioned;
import java.util.SortedMap;

/**
 * A plan bound to data: what a trainer is given. Where these data lie is told beside it, as it differs from machine to
 * machine.
 *
 * @param digest the key for "nothing changed, nothing to do", in hexadecimal: see {@link PlanDigest}
 * @param dataFingerprint SHA-256 over the data, in hexadecimal
 * @param plan what to train
 */
public record BoundPlan(String digest, String dataFingerprint, TrainingPlan plan) implements Versioned {
    /** The version of the format of {@code plan.json}. */
    public static final int SCHEMA = 3;

    @Override
    public int schema() {
        return SCHEMA;
    }

    /**
     * Binds {@code plan} to data.
     *
     * @param dataFingerprint SHA-256 over the data, in hexadecimal
     * @param environment what else a model depends on: versions of trainer, engine, natives and JVM, and the number of
     *     threads
     */
    public static BoundPlan of(TrainingPlan plan, String dataFingerprint, SortedMap<String, String> environment) {
        return new BoundPlan(PlanDigest.of(plan, dataFingerprint, environment), dataFingerprint, plan);
    }
}
