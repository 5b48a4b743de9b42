package io.github.mnistmaven.trainer.training;

import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.model.Layer;
import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.experiment.plan.TensorKind;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.record.EpochResult;
import io.github.mnistmaven.experiment.record.Scores;
import io.github.mnistmaven.language.ExperimentReader;
import io.github.mnistmaven.language.LocatedExperiment;
import io.github.mnistmaven.language.planning.ModelReader;
import io.github.mnistmaven.language.planning.Planner;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * What Keras made of a small network in 24 training steps, as {@code interop/keras_figures.py} stored it: an
 * experiment, and what came of it. Its words are the language's, and are read as any experiment is.
 *
 * @param crossEntropy of the images of each step, before the step, smoothing and penalties left out
 * @param objective what the step makes smaller, both included
 * @param weights the parameters at the end, or their average, in the order of the flat vector
 */
record KerasFigures(TrainingPlan plan, List<Double> crossEntropy, List<Double> objective, double[] weights) {
    private static final int STEPS_PER_EPOCH = 4;
    private static final int IMAGES = 64;
    private static final Shape IMAGE = Shape.image(11, 9, 1);
    private static final DatasetFacts FACTS = new DatasetFacts(IMAGE, DatasetFacts.numbered(4), IMAGES, IMAGES, IMAGES);

    /** What is stored. */
    private record Stored(
            String keras, JsonNode experiment, List<Double> crossEntropy, List<Double> loss, List<Weights> weights) {}

    /**
     * One tensor.
     *
     * @param layer the index in the plan
     * @param kind as {@link TensorKind} has it
     */
    private record Weights(int layer, String kind, double[] values) {}

    /** The names of all that are stored. */
    static List<String> names() {
        return new String(bytes("cases.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    /** @param directory for the experiment's file */
    static KerasFigures read(String name, Path directory) throws IOException {
        Stored stored = Json.read(new String(bytes(name + ".json"), StandardCharsets.UTF_8), Stored.class);
        // JSON is YAML
        Path file = Files.writeString(
                directory.resolve(name + ".yml"), stored.experiment().toString());
        LocatedExperiment read = ExperimentReader.read(file, directory);
        TrainingPlan plan = Planner.plan(read.experiment(), read.origins(), FACTS, ModelReader.NONE);
        double[] weights = new double[Math.toIntExact(plan.parameters())];
        Arrays.fill(weights, Double.NaN);
        // Keras has none of those that are not trained
        ParameterLayout.of(plan).parts().stream()
                .filter(part -> !part.isTrained())
                .forEach(part ->
                        Arrays.fill(weights, part.offset(), part.end(), part.kind() == TensorKind.GAMMA ? 1 : 0));
        for (Weights tensor : stored.weights()) {
            TensorKind kind = TensorKind.valueOf(tensor.kind().toUpperCase(Locale.ROOT));
            ParameterPart part =
                    ParameterLayout.of(plan).find(tensor.layer(), kind).orElseThrow();
            System.arraycopy(tensor.values(), 0, weights, part.offset(), part.length());
        }
        return new KerasFigures(plan, stored.crossEntropy(), stored.loss(), weights);
    }

    /** What training starts from: sines for kernels and gammas, otherwise Keras' defaults. */
    float[] start() {
        float[] start = new float[weights.length];
        for (ParameterPart part : ParameterLayout.of(plan).parts()) {
            for (int i = 0; i < part.length(); i++) {
                double wave = StrictMath.sin(i + 1 + 7 * part.layer());
                start[part.offset() + i] = (float)
                        (switch (part.kind()) {
                            case GAMMA -> scales(part) ? 1 + wave / 4 : 1;
                            case MOVING_VARIANCE -> 1;
                            case BIAS, BETA, MOVING_MEAN -> 0;
                            default -> wave / 2;
                        });
            }
        }
        return start;
    }

    private boolean scales(ParameterPart part) {
        return ((Layer.Normalization) plan.layers().get(part.layer()).layer()).scale();
    }

    int steps() {
        return crossEntropy.size();
    }

    /** Digits of MNIST, made small, in turns; each mixed with the next one if the experiment mixes. */
    Batch batch(int step) {
        int count = plan.training().batchSize();
        byte[] digits = bytes("digits.bin");
        int[] samples =
                IntStream.range(0, count).map(i -> (step * count + i) % IMAGES).toArray();
        float[] images = new float[count * IMAGE.size()];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = digits[samples[i]];
            for (int j = 0; j < IMAGE.size(); j++) {
                images[i * IMAGE.size() + j] =
                        Byte.toUnsignedInt(digits[IMAGES + samples[i] * IMAGE.size() + j]) / 255f;
            }
        }
        boolean mixes = plan.regularization().augmentation().isPresent();
        float[] values = images.clone();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            float share = mixes ? (i % 8 + 1) / 8f : 1;
            for (int j = 0; j < IMAGE.size(); j++) {
                values[i * IMAGE.size() + j] =
                        share * images[i * IMAGE.size() + j] + (1 - share) * images[next * IMAGE.size() + j];
            }
            Target target = Target.mixed(labels[i], labels[next], share);
            targets.add(target.weighted(weight(target.label())));
        }
        return new Batch(1 + step / STEPS_PER_EPOCH, samples, values, targets);
    }

    private double weight(int label) {
        return plan.training()
                .classWeight()
                .map(weights -> weights.weights().get(String.valueOf(label)))
                .orElse(1.0);
    }

    /**
     * The learning rate of a step.
     *
     * @param losses mean cross-entropies of the steps before
     */
    double learningRate(int step, List<Double> losses) {
        List<EpochResult> history = new ArrayList<>();
        for (int epoch = 0; epoch < step / STEPS_PER_EPOCH; epoch++) {
            double loss = losses.subList(epoch * STEPS_PER_EPOCH, (epoch + 1) * STEPS_PER_EPOCH).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            history.add(new EpochResult(epoch + 1, new Scores(loss, 0), new Scores(loss, 0), 0, 0));
        }
        return new LearningRates(plan.training())
                .after(history, STEPS_PER_EPOCH)
                .applyAsDouble(step % STEPS_PER_EPOCH);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = KerasFigures.class.getResourceAsStream("/keras/figures/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
