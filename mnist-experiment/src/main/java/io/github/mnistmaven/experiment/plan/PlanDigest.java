package io.github.mnistmaven.experiment.plan;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.model.io.Sha256;
import java.util.SortedMap;

/**
 * The key for "nothing changed, nothing to do": SHA-256 over everything that a model's bytes depend on. What the author
 * says of the experiment and holds it against is left out.
 */
final class PlanDigest {

    private PlanDigest() {}

    /**
     * The digest of {@code plan} on data in {@code environment}, in hexadecimal.
     *
     * @param dataFingerprint SHA-256 over the data, in hexadecimal
     * @param environment versions of trainer, engine, natives and JVM, and the number of threads
     */
    static String of(TrainingPlan plan, String dataFingerprint, SortedMap<String, String> environment) {
        return Sha256.of(Json.line(plan.essence()) + "\n" + dataFingerprint + "\n" + Json.line(environment));
    }
}
