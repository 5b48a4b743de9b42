package io.github.mnistmaven.experiment.record;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.Augmentation.Amount;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.DataSplit;
import io.github.mnistmaven.experiment.model.EarlyStopping;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Initializer;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.PassMetric;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.picture.Picture;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.Penalties;
import io.github.mnistmaven.experiment.plan.PlannedLayer;
import io.github.mnistmaven.experiment.plan.PlannedTensor;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.model.format.FormatFile;
import io.github.mnistmaven.model.format.ModelFormat;
import io.github.mnistmaven.model.network.Activation;
import io.github.mnistmaven.model.network.Padding;
import io.github.mnistmaven.model.network.Preprocessing;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.model.network.Size;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A plan and a record of a run with a value in every place; two classes, images of 2x2 pixels. */
public final class Records {
    private static final List<EngineChoice> ENGINES = List.of(EngineChoice.ONEDNN, EngineChoice.DL4J);

    public static final TrainingPlan PLAN = new TrainingPlan(
            "tiny",
            "Two classes.",
            new DataPlan(
                    new DataSource.IdxDirectory("tiny"),
                    Shape.image(2, 2, 1),
                    List.of("0", "1"),
                    6,
                    2,
                    ValidationSet.HELD_OUT,
                    4,
                    OptionalInt.of(8)),
            List.of(
                    new PlannedLayer(
                            "conv2d",
                            new Layer.Conv2D(3, new Size(1, 2), Size.square(1), Padding.SAME, Activation.RELU),
                            Shape.image(2, 2, 1),
                            Shape.image(2, 2, 3),
                            List.of(tensor(TensorKind.BIAS, 3), tensor(TensorKind.KERNEL, 3, 1, 1, 2)),
                            ENGINES),
                    new PlannedLayer(
                            "max_pooling2d",
                            new Layer.MaxPooling2D(Size.square(2), Size.square(2), Padding.VALID),
                            Shape.image(2, 2, 3),
                            Shape.image(1, 1, 3),
                            List.of(),
                            ENGINES),
                    new PlannedLayer(
                            "flatten", new Layer.Flatten(), Shape.image(1, 1, 3), Shape.vector(3), List.of(), ENGINES),
                    new PlannedLayer(
                            "dropout", new Layer.Dropout(0.25), Shape.vector(3), Shape.vector(3), List.of(), ENGINES),
                    new PlannedLayer(
                            "dense",
                            new Layer.Dense(2, Activation.SOFTMAX),
                            Shape.vector(3),
                            Shape.vector(2),
                            List.of(tensor(TensorKind.KERNEL, 2, 3), tensor(TensorKind.BIAS, 2)),
                            ENGINES)),
            Optional.empty(),
            new Training(2, 3, new Optimizer.Adam(0.001, 0.9, 0.999, 1e-7), Long.MIN_VALUE, EngineChoice.AUTO),
            Regularization.of(
                    Optional.of(new EarlyStopping(PassMetric.VAL_ACCURACY, 1, 0.5, true)),
                    Optional.of(Augmentation.of(
                            Amount.within(10),
                            Amount.within(2),
                            Amount.within(0.1),
                            Amount.within(0.2),
                            Optional.of(new Augmentation.Elastic(8, 4, 1))))),
            Optional.of(Selective.DEFAULT),
            Check.NONE);

    public static final BoundPlan BOUND_PLAN = new BoundPlan("d1", "f1", PLAN);

    public static final Scores TRAINING = new Scores(0.2, 0.9);
    public static final Scores VALIDATION = new Scores(0.8, 0.5);
    public static final Scores TEST = new Scores(0.7, 0.75);

    public static final RunResult RESULT = result(TRAINING, VALIDATION, TEST);

    public static final List<PhaseTime> PHASES =
            List.of(new PhaseTime(Phase.START, 0.25), new PhaseTime(Phase.TRAINING, 1.25));

    public static final List<List<Integer>> CONFUSION_MATRIX = List.of(List.of(2, 0), List.of(1, 1));

    public static final Answers ANSWERS = Answers.of(new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 0});

    public static final Prediction MISTAKE = new Prediction(3, 1, 0, 0.6, 0.4, picture(0, 1, 2, 3));

    public static final Optional<LabelIssues> LABEL_ISSUES = Optional.of(new LabelIssues(
            6,
            1,
            List.of(new LabelIssue(DataSplit.TEST, 3, "image 3", 1, 0, 0.4, 0.6, Optional.of(picture(0, 1, 2, 3))))));

    public static final Calibration CALIBRATION =
            Calibration.of(new float[] {0.9f, 0.9f, 0.7f, 0.6f}, new boolean[] {true, true, true, false});

    public static final List<AugmentedExample> AUGMENTED = List.of(new AugmentedExample(
            5, 1, picture(0, 1, 2, 3), List.of(picture(0, 1, 2, 3), picture(0, 0, 0, 0), picture(-1, -1, -1, -1))));

    public static final Optional<Filters> FILTERS = Optional.of(
            Filters.of("conv2d", Shape.image(1, 2, 1), new float[] {0.5f, -0.25f, 0, 0.125f, -0.5f, 0.375f}));

    public static final Splits SPLITS = new Splits(List.of(3, 3), List.of(1, 1), List.of(2, 2));

    public static final RunRecord RECORD = record(RESULT, CONFUSION_MATRIX, MISTAKE);

    private Records() {}

    private static Picture picture(int... pixels) {
        byte[] values = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            values[i] = (byte) pixels[i];
        }
        return Picture.of(PLAN.data().image(), values);
    }

    /** A result of two epochs, the first the best. */
    public static RunResult result(Scores training, Scores validation, Scores test) {
        return new RunResult(1, 2, StopReason.EARLY_STOPPING, training, validation, test, 1.5);
    }

    public static RunRecord record(RunResult result, List<List<Integer>> confusionMatrix, Prediction mistake) {
        return record(result, PHASES, confusionMatrix, mistake);
    }

    public static RunRecord record(
            RunResult result, List<PhaseTime> phases, List<List<Integer>> confusionMatrix, Prediction mistake) {
        return record(PLAN, result, phases, confusionMatrix, mistake);
    }

    public static RunRecord recordOf(TrainingPlan plan) {
        return record(plan, RESULT, PHASES, CONFUSION_MATRIX, MISTAKE);
    }

    /** The plan of the run with {@code seed}, were there several. */
    public static TrainingPlan memberOf(long seed) {
        Training training = PLAN.training();
        Training one = new Training(
                training.epochs(),
                training.maxTime(),
                training.batchSize(),
                training.optimizer(),
                training.schedule(),
                0,
                List.of(seed),
                training.engine(),
                training.cleanPass());
        return planWith(one, PLAN.regularization()).members().get(0);
    }

    public static TrainingPlan planWith(Regularization regularization) {
        return planWith(PLAN.training(), regularization);
    }

    private static TrainingPlan planWith(Training training, Regularization regularization) {
        return new TrainingPlan(
                PLAN.name(),
                PLAN.description(),
                PLAN.data(),
                PLAN.layers(),
                Optional.empty(),
                training,
                regularization,
                Optional.of(Selective.DEFAULT),
                PLAN.check());
    }

    public static RunRecord record(TrainingPlan plan, RunResult result) {
        return record(plan, result, PHASES, CONFUSION_MATRIX, MISTAKE);
    }

    private static RunRecord record(
            TrainingPlan plan,
            RunResult result,
            List<PhaseTime> phases,
            List<List<Integer>> confusionMatrix,
            Prediction mistake) {
        return new RunRecord(
                plan.name(),
                "d1",
                "f1",
                "dl4j",
                plan,
                List.of(
                        new EpochResult(
                                1, new Scores(0.7, 0.5), new Scores(0.75, 0.25), 0.001, 0.5, 4096, Optional.empty()),
                        new EpochResult(2, new Scores(1e-7, 1), new Scores(0.8, 0.5), 0.001, 0.25)),
                result,
                phases,
                confusionMatrix,
                ANSWERS,
                CALIBRATION,
                Optional.empty(),
                List.of(new Prediction(0, 0, 0, 0.9, 0.9, picture(0, 1, 2, -1))),
                List.of(mistake),
                LABEL_ISSUES,
                AUGMENTED,
                FILTERS.filter(filters ->
                        plan.layers().stream().anyMatch(layer -> layer.name().equals(filters.layer()))),
                SPLITS,
                model(17, "s1", 1234),
                new Provenance(
                        "0.1.0",
                        "DL4J 1.0.0",
                        "it is the only one",
                        "none",
                        2,
                        "17",
                        "Linux",
                        "a CPU",
                        "2026-01-01T00:00:00Z",
                        1,
                        Optional.of(new Revision("c0ffee42".repeat(5), true)),
                        "mvn mnist:train"));
    }

    private static PlannedTensor tensor(TensorKind kind, Integer... shape) {
        Initializer initializer = kind.isKernel() ? Initializer.GLOROT_UNIFORM : Initializer.ZEROS;
        return new PlannedTensor(kind, List.of(shape), initializer, Penalties.NONE, true);
    }

    /** A model in {@code model.zip} alone. */
    public static ModelSummary model(long parameters, String sha256, long bytes) {
        RecordedFile file = new RecordedFile("model.zip", ModelFormat.MNIST, bytes, sha256);
        return ModelSummary.of(parameters, Preprocessing.UNIT, List.of(file), List.of());
    }

    /** A {@code model.zip} that holds anything. */
    public static List<FormatFile> modelZip(byte... content) {
        return List.of(new FormatFile(ModelFormat.MNIST, "model.zip", out -> out.write(content)));
    }
}
