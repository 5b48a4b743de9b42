package io.github.mnistmaven.trainer.engine.reference;

import io.github.mnistmaven.experiment.model.Target;
import io.github.mnistmaven.experiment.plan.NetworkLayer;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.model.network.Shape;
import io.github.mnistmaven.trainer.engine.Batch;
import io.github.mnistmaven.trainer.engine.ParameterLayout;
import io.github.mnistmaven.trainer.engine.ParameterPart;
import io.github.mnistmaven.trainer.random.Randomness;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The network of a plan and its objective. Parameters lie in the order of {@link ParameterLayout}. */
public final class ReferenceNetwork {
    private final TrainingPlan plan;
    private final ParameterLayout layout;
    private final Randomness randomness;

    public ReferenceNetwork(TrainingPlan plan) {
        this.plan = plan;
        layout = ParameterLayout.of(plan);
        randomness = new Randomness(plan.training().seed());
    }

    /**
     * What training looks at.
     *
     * @param objective what training makes smaller: the mean of the weighted losses of a batch with smoothed labels,
     *     plus penalties
     * @param loss the sum, not the mean, of the images' losses, without weights, smoothing and penalties
     * @param ranks how many classes are more probable than the true one, or as probable and before it, image by image
     * @param gradient of the objective, one per parameter; zero where the optimizer trains nothing
     * @param moved the parameters with new moving statistics, otherwise unchanged
     */
    public record Result(double objective, double loss, int[] ranks, double[] gradient, double[] moved) {

        /** How many images have their true class among the {@code count} most probable. */
        public double amongFirst(int count) {
            return Arrays.stream(ranks).filter(rank -> rank < count).count();
        }
    }

    /** {@code count} rows of one probability per class, one row after the other, dropout off. */
    public double[] probabilities(double[] parameters, float[] images, int count) {
        double[][] rows = channelsFirst(images, count);
        for (ReferenceLayer layer : layers(Pass.classifying(layout, parameters))) {
            rows = layer.forward(rows);
        }
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Forth and back with a batch, dropout on. */
    public Result evaluate(double[] parameters, Batch batch) {
        Pass pass = Pass.training(layout, parameters, batch);
        List<ReferenceLayer> layers = layers(pass);
        double[][] rows = channelsFirst(batch.images(), batch.count());
        for (ReferenceLayer layer : layers) {
            rows = layer.forward(rows);
        }

        double[][] logarithms = ((Softmax) layers.get(layers.size() - 1)).logarithms();
        double smoothing = plan.regularization().labelSmoothing();
        double objective = 0;
        double loss = 0;
        int[] ranks = new int[rows.length];
        double[][] gradient = new double[rows.length][classes()];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            Target target = batch.targets().get(i);
            int label = target.label();
            ranks[i] = (int) IntStream.range(0, classes())
                    .filter(other -> row[other] > row[label] || row[other] == row[label] && other < label)
                    .count();
            for (int j = 0; j < classes(); j++) {
                double share = (j == label ? target.share() : 0) + (j == target.other() ? 1 - target.share() : 0);
                double wanted = share * (1 - smoothing) + smoothing / classes();
                loss -= share == 0 ? 0 : share * logarithms[i][j];
                objective -= wanted == 0 ? 0 : target.weight() * wanted * logarithms[i][j] / rows.length;
                // that of what the softmax is taken of
                gradient[i][j] = target.weight() * (rows[i][j] - wanted) / rows.length;
            }
        }
        for (int i = layers.size() - 2; i >= 0; i--) {
            gradient = layers.get(i).backward(gradient);
        }
        return new Result(objective + penalise(pass), loss, ranks, pass.gradient(), pass.moved());
    }

    /** Adds the penalties' gradients to the pass and gives their sum; what is not trained has no gradient. */
    private double penalise(Pass pass) {
        double sum = 0;
        for (ParameterPart part : layout.parts()) {
            double l1 = part.penalties().l1();
            double l2 = part.penalties().l2();
            for (int i = part.offset(); i < part.end(); i++) {
                double weight = pass.parameters()[i];
                sum += l1 * Math.abs(weight) + l2 * weight * weight;
                pass.gradient()[i] =
                        part.isTrained() ? pass.gradient()[i] + l1 * Math.signum(weight) + 2 * l2 * weight : 0;
            }
        }
        return sum;
    }

    private List<ReferenceLayer> layers(Pass pass) {
        return new LayerFactory(randomness, pass).layers(NetworkLayer.of(plan));
    }

    private double[][] channelsFirst(float[] images, int count) {
        Shape shape = plan.data().image();
        int pixels = shape.height() * shape.width();
        double[][] rows = new double[count][shape.size()];
        for (int i = 0; i < images.length; i++) {
            int value = i % shape.size();
            rows[i / shape.size()][value % shape.channels() * pixels + value / shape.channels()] = images[i];
        }
        return rows;
    }

    private int classes() {
        return plan.data().classes().size();
    }
}
