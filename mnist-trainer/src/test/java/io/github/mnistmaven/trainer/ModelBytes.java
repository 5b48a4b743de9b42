package io.github.mnistmaven.trainer;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.protocol.TrialResult;
import io.github.mnistmaven.model.archive.ModelFile;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.network.Origin;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.trainer.model.PlanNetwork;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/** The bytes of the files that hold a model. */
public final class ModelBytes {

    private static final Origin ORIGIN = new Origin("test", Optional.empty(), Optional.empty());

    private ModelBytes() {}

    /**
     * The network that a plan has become.
     *
     * @param parameters in the order of the plan's flat vector
     */
    public static TrainedNetwork network(TrainingPlan plan, float[] parameters) {
        return PlanNetwork.of(plan, parameters, Optional.empty(), ORIGIN);
    }

    /** A {@code model.zip} of it. */
    public static byte[] of(TrainingPlan plan, float[] parameters) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(network(plan, parameters), bytes);
        return bytes.toByteArray();
    }

    /** Those of the {@code model.zip} that a trial gives. */
    public static byte[] of(TrialResult result) throws IOException {
        return of(result, "model.zip");
    }

    /** Those of the file called {@code name}. */
    public static byte[] of(TrialResult result, String name) throws IOException {
        FormatFile file = result.files().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        file.writeTo(bytes);
        return bytes.toByteArray();
    }
}
