package io.github.mnistmaven.plugin.estimate;

import io.github.mnistmaven.experiment.plan.TrainingPlan;

/**
 * How long a step takes oneDNN on a number of threads: {@code work / n}, where the images can be shared out evenly, and
 * for each of the {@code n - 1} threads that another one waits for a little in every parallel region.
 *
 * @param work the seconds of a step's arithmetic on one thread
 * @param images the number of images in a step
 * @param regions how often threads are started and waited for in a step
 */
record StepTime(double work, int images, int regions) {

    /**
     * What a second thread adds to a parallel region, some of which find it asleep: fitted to steps of four networks on
     * one and two threads. That each further thread adds as much is more than is known of OpenMP's barriers: with too
     * few threads a step is a little slower than it could be, with too many much slower.
     */
    private static final double SECONDS_PER_REGION_AND_THREAD = 2e-6;

    /** The way forward, the gradients of inputs and of parameters, and an activation or an optimizer's passes. */
    private static final int REGIONS_PER_LAYER = 4;

    /** A full batch of {@code plan}. */
    static StepTime of(TrainingPlan plan) {
        int images = Math.min(plan.training().batchSize(), plan.data().trainingImages());
        return new StepTime(
                Costs.ofOneThread(plan, images),
                images,
                REGIONS_PER_LAYER * plan.layers().size());
    }

    /** The seconds on so many threads. */
    double on(int threads) {
        // the thread with the most images decides
        double share = Math.ceil((double) images / threads) / images;
        return work * share + regions * SECONDS_PER_REGION_AND_THREAD * (threads - 1);
    }
}
