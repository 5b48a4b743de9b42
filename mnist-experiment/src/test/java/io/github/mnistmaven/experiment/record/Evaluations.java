package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.Limit;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import java.util.List;
import java.util.Optional;

/** The record of an evaluation with a value in every place, on the test images of {@link Records}. */
public final class Evaluations {
    public static final EvaluatedModel MODEL = new EvaluatedModel(
            "lenet",
            "models/lenet.keras",
            "a Keras archive",
            1234,
            "5ha256",
            "Keras 3.15.1",
            new Preprocessing(1, 0),
            Shape.image(2, 2, 1),
            List.of(
                    new EvaluatedLayer("flatten", "flatten", 0, Shape.vector(4), 0),
                    new EvaluatedLayer("block", "residual", 0, Shape.vector(4), 0),
                    new EvaluatedLayer("inner", "dense", 1, Shape.vector(4), 20),
                    new EvaluatedLayer("dense", "dense", 0, Shape.vector(2), 10)));

    public static final EvaluationRecord RECORD = new EvaluationRecord(
            "lenet",
            "f1",
            new TestData(new DataSource.IdxDirectory("tiny"), Shape.image(2, 2, 1), List.of("0", "1"), 4),
            new Check(List.of(new Limit(PassMetric.TEST_ACCURACY, Optional.of(0.7), Optional.empty()))),
            Records.TEST,
            1.5,
            Records.CONFUSION_MATRIX,
            Records.ANSWERS,
            Records.CALIBRATION,
            Optional.empty(),
            List.of(),
            List.of(Records.MISTAKE),
            MODEL,
            new Circumstances("0.2", "OpenJDK 17", "Linux", "a CPU", "2026-11-30T21:00:00Z", "mvn mnist:evaluate"));

    private Evaluations() {}
}
