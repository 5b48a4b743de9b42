package io.github.mnistmaven.plugin.estimate;

import io.github.mnistmaven.experiment.model.Augmentation;
import io.github.mnistmaven.experiment.model.CleanPass;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.layer.Work;

/**
 * What training costs an engine, all in seconds. The model: an image costs its arithmetic, three times of it where it
 * is trained on, since the gradients of inputs and of parameters take about as much as the way forward each; a step
 * costs an update of every parameter, and something even where there is nothing to compute.
 *
 * @param multiplyAdd one product that is summed up, which is two floating-point operations
 * @param value one value that is compared, summed or mapped
 * @param update one parameter in the step of an optimizer
 * @param step what every step takes besides
 * @param start everything that happens once: the JVM, native libraries, data, the slow first steps, the model file
 */
record Costs(double multiplyAdd, double value, double update, double step, double start) {
    private static final int FORWARD_AND_BACKWARD = 3;

    /** Augmentation is the trainer's own, whatever the engine; on two threads. */
    private static final double AUGMENTED_PIXEL = 3e-9;

    private static final double DISTORTED_PIXEL = 6e-9;

    /**
     * Measured on two cores of an AMD EPYC (Zen 4), with oneDNN on two threads and DL4J on one. An epoch of the
     * baseline, 50,000 images in batches of 32, takes 1.9 s and 20 s there. They are fitted to it and to seven other
     * networks, from one dense layer to two wide convolutions, most of which they miss by less than a third; what they
     * miss by far is DL4J's depthwise and separable convolutions, ten times as slow as any other of as much arithmetic.
     */
    private static final Costs ONEDNN = new Costs(12.5e-12, 0.03e-9, 0.05e-9, 0.16e-3, 2);

    private static final Costs DL4J = new Costs(34e-12, 1.4e-9, 2.2e-9, 3e-3, 3);

    /** @param engine not {@code auto} */
    static Costs of(EngineChoice engine) {
        return engine == EngineChoice.ONEDNN ? ONEDNN : DL4J;
    }

    /** An epoch: each training image once, then validation, and the clean pass if there is one each epoch. */
    double epoch(TrainingPlan plan) {
        DataPlan data = plan.data();
        double steps =
                Math.ceil((double) data.trainingImages() / plan.training().batchSize());
        return data.trainingImages() * (FORWARD_AND_BACKWARD * forward(plan) + augmentation(plan))
                + steps * (plan.parameters() * update + step)
                + classified(plan) * forward(plan);
    }

    /** The seconds of arithmetic in a step of oneDNN on one of the two threads that its costs were measured on. */
    static double ofOneThread(TrainingPlan plan, int images) {
        return 2 * (images * FORWARD_AND_BACKWARD * ONEDNN.forward(plan) + plan.parameters() * ONEDNN.update);
    }

    private static double classified(TrainingPlan plan) {
        DataPlan data = plan.data();
        boolean cleanPass = plan.training().cleanPass() == CleanPass.EACH_EPOCH;
        return data.validationImages() + (cleanPass ? data.trainingImages() : 0.0);
    }

    /** The clean passes over all images when training is over. */
    double evaluation(TrainingPlan plan) {
        DataPlan data = plan.data();
        return ((double) data.trainingImages() + data.validationImages() + data.testImages()) * forward(plan);
    }

    private double forward(TrainingPlan plan) {
        Work work = Work.of(plan.layers());
        return work.multiplyAdds() * multiplyAdd + work.values() * value;
    }

    private static double augmentation(TrainingPlan plan) {
        int pixels = plan.data().image().size();
        return plan.regularization()
                .augmentation()
                .map(Augmentation::elastic)
                .map(elastic -> pixels * (AUGMENTED_PIXEL + (elastic.isPresent() ? DISTORTED_PIXEL : 0)))
                .orElse(0.0);
    }
}
