package io.github.mnistmaven.trainer.engine.onednn.optimizer;

import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.model.network.ByType;
import io.github.mnistmaven.trainer.engine.NadamWeights;
import io.github.mnistmaven.trainer.engine.onednn.device.Device;
import io.github.mnistmaven.trainer.engine.onednn.device.Formula;
import io.github.mnistmaven.trainer.engine.onednn.device.Step;
import io.github.mnistmaven.trainer.engine.onednn.device.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules of the optimizers, with Keras 3's formulas, for one chunk of the parameters; the decay of weights is not
 * part of them.
 */
public final class UpdateRules {
    private static final ByType<Optimizer, UpdateRules, ChunkRule> RULES =
            ByType.<Optimizer, UpdateRules, ChunkRule>none()
                    .with(Optimizer.Adam.class, (all, by) -> all.adam(by.beta1(), by.beta2(), by.epsilon()))
                    .with(Optimizer.AdamW.class, (all, by) -> all.adam(by.beta1(), by.beta2(), by.epsilon()))
                    .with(Optimizer.Nadam.class, (all, by) -> all.nadam(by.beta1(), by.beta2(), by.epsilon()))
                    .with(Optimizer.RmsProp.class, UpdateRules::rmsProp)
                    .with(Optimizer.Adadelta.class, (all, by) -> all.adadelta(by.rho(), by.epsilon()))
                    .with(Optimizer.Sgd.class, UpdateRules::descent);

    private final Device device;
    private final Chunk chunk;
    private final Slots slots;
    private final Tensor values;
    private final Tensor gradients;
    private final Tensor negativeStepSize;
    private int remembered;

    private UpdateRules(Device device, Chunk chunk, Slots slots, Tensor values, Tensor gradients) {
        this.device = device;
        this.chunk = chunk;
        this.slots = slots;
        this.values = chunk.of(device, values);
        this.gradients = chunk.of(device, gradients);
        this.negativeStepSize = device.scalar(0);
    }

    /**
     * The rule of {@code optimizer} for one network, which remembers nothing yet.
     *
     * @param values all parameters
     * @param gradients their gradients, in the same layout
     */
    public static UpdateRule of(Optimizer optimizer, Device device, Tensor values, Tensor gradients) {
        return of(optimizer, device, values, gradients, Chunk.all(values.count()));
    }

    /** @param chunks what is updated by itself, one after the other */
    static UpdateRule of(Optimizer optimizer, Device device, Tensor values, Tensor gradients, List<Chunk> chunks) {
        Slots slots = new Slots(device, values.layout());
        List<ChunkRule> rules = chunks.stream()
                .map(chunk -> RULES.of(new UpdateRules(device, chunk, slots, values, gradients), optimizer))
                .toList();
        return new UpdateRule(slots.all(), rules);
    }

    /** The types of optimizers that have a rule. */
    static Set<Class<?>> types() {
        return RULES.types();
    }

    /** Adam (Kingma and Ba, 2014), its bias correction in the step size, as at the end of their section 2. */
    private ChunkRule adam(double beta1, double beta2, double epsilon) {
        Tensor first = remembered();
        Tensor second = remembered();
        return new ChunkRule(
                (rate, step) -> setStepSize(
                        rate * (Math.sqrt(1 - StrictMath.pow(beta2, step)) / (1 - StrictMath.pow(beta1, step)))),
                List.of(
                        mean(first, beta1),
                        meanSquare(second, beta2),
                        Formula.of(device, second)
                                .root()
                                .linear(1, epsilon)
                                .inverse()
                                .times(first)
                                .times(negativeStepSize)
                                .plusTarget(1)
                                .into(device, values)));
    }

    /** Adam with Nesterov's momentum (Dozat, 2016), which looks ahead by the mean that the next step would have. */
    private ChunkRule nadam(double beta1, double beta2, double epsilon) {
        Tensor first = remembered();
        Tensor second = remembered();
        Tensor ofMean = device.scalar(0);
        Tensor ofGradient = device.scalar(0);
        Tensor rootCorrection = device.scalar(0);
        return new ChunkRule(
                (rate, step) -> {
                    NadamWeights weights = NadamWeights.of(beta1, step);
                    ofMean.put((float) weights.mean());
                    ofGradient.put((float) weights.gradient());
                    rootCorrection.put((float) (1 / Math.sqrt(1 - StrictMath.pow(beta2, step))));
                    setStepSize(rate);
                },
                List.of(
                        mean(first, beta1),
                        meanSquare(second, beta2),
                        Formula.weightedSum(ofMean, first, ofGradient, gradients)
                                .into(device, gradients),
                        Formula.of(device, second)
                                .root()
                                .times(rootCorrection)
                                .linear(1, epsilon)
                                .inverse()
                                .times(gradients)
                                .times(negativeStepSize)
                                .plusTarget(1)
                                .into(device, values)));
    }

    /** RMSprop (Hinton, 2012), epsilon within the root; centered as in Graves, 2013. */
    private ChunkRule rmsProp(Optimizer.RmsProp by) {
        List<Step> steps = new ArrayList<>();
        Tensor meanSquares = remembered();
        steps.add(meanSquare(meanSquares, by.rho()));
        Tensor variance = meanSquares;
        if (by.centered()) {
            Tensor mean = remembered();
            variance = device.zeros(values.layout());
            steps.add(mean(mean, by.rho()));
            steps.add(Formula.product(mean, mean).into(device, variance));
            steps.add(Formula.weightedSum(device.scalar(1), meanSquares, device.scalar(-1), variance)
                    .into(device, variance));
        }
        Formula change = rootMeanSquare(variance, by.epsilon())
                .inverse()
                .times(gradients)
                .times(negativeStepSize);
        if (by.momentum() == 0) {
            steps.add(change.plusTarget(1).into(device, values));
        } else {
            Tensor velocity = remembered();
            steps.add(change.plusTarget(by.momentum()).into(device, velocity));
            steps.add(Formula.sum(values, velocity).into(device, values));
        }
        return new ChunkRule((rate, step) -> setStepSize(rate), steps);
    }

    /** Adadelta (Zeiler, 2012), whose steps are multiplied by the learning rate, as in Keras. */
    private ChunkRule adadelta(double rho, double epsilon) {
        Tensor meanSquares = remembered();
        Tensor meanSquareSteps = remembered();
        return new ChunkRule(
                (rate, step) -> setStepSize(rate),
                List.of(
                        meanSquare(meanSquares, rho),
                        rootMeanSquare(meanSquares, epsilon)
                                .inverse()
                                .times(gradients)
                                .into(device, gradients),
                        rootMeanSquare(meanSquareSteps, epsilon)
                                .times(gradients)
                                .into(device, gradients),
                        meanSquare(meanSquareSteps, rho),
                        Formula.weightedSum(device.scalar(1), values, negativeStepSize, gradients)
                                .into(device, values)));
    }

    private Formula rootMeanSquare(Tensor meanSquares, double epsilon) {
        return Formula.of(device, meanSquares).linear(1, epsilon).root();
    }

    /** This chunk's part of the next slot. */
    private Tensor remembered() {
        return chunk.of(device, slots.get(remembered++));
    }

    private void setStepSize(double stepSize) {
        negativeStepSize.put((float) -stepSize);
    }

    private Step mean(Tensor mean, double kept) {
        return Formula.weightedSum(device.scalar(kept), mean, device.scalar(1 - kept), gradients)
                .into(device, mean);
    }

    private Step meanSquare(Tensor mean, double kept) {
        return Formula.product(gradients, gradients)
                .linear(1 - kept, 0)
                .plusTarget(kept)
                .into(device, mean);
    }

    private ChunkRule descent(Optimizer.Sgd sgd) {
        return sgd.momentum() == 0 ? descent() : momentum(sgd.momentum(), sgd.nesterov());
    }

    private ChunkRule descent() {
        return new ChunkRule(
                (rate, step) -> setStepSize(rate),
                List.of(Formula.weightedSum(device.scalar(1), values, negativeStepSize, gradients)
                        .into(device, values)));
    }

    /** A heavy ball (Polyak, 1964), or Nesterov's momentum in the form of Sutskever et al., 2013. */
    private ChunkRule momentum(double momentum, boolean nesterov) {
        Tensor velocity = remembered();
        Tensor kept = device.scalar(momentum);
        Step move = nesterov
                ? Formula.weightedSum(kept, velocity, negativeStepSize, gradients)
                        .plusTarget(1)
                        .into(device, values)
                : Formula.sum(values, velocity).into(device, values);
        return new ChunkRule(
                (rate, step) -> setStepSize(rate),
                List.of(
                        Formula.weightedSum(kept, velocity, negativeStepSize, gradients)
                                .into(device, velocity),
                        move));
    }
}
