package io.github.mnistmaven.plugin.training;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a trainer's JVM. No parameter depends on it.
 *
 * @param dataMegabytes what its data take, and what a model says of them
 * @param batchMegabytes what the values of a batch of images take, rounded down
 * @param stepMegabytes what layers make of the images of a step, and the gradients of all that; rounded down
 */
record TrainerMemory(long dataMegabytes, long batchMegabytes, long stepMegabytes) {
    private static final long MEGABYTE = 1 << 20;

    private static final Pattern HEAP = Pattern.compile("-Xmx\\S+|-XX:Max(?:HeapSize|RAMPercentage)=\\S+");

    /** As much as any data set gets; MNIST takes 55 of it. */
    private static final long SMALLEST_HEAP = 512;

    /** What is left for everything but the data: parameters, batches, the model file, the record. */
    private static final long BESIDE_DATA = 384;

    /** What little garbage a training makes is collected at once, in 3 ms, where more room would only fill it. */
    private static final long YOUNG = 24;

    /** What the heap has beside the data before it grows: room for two epochs' parameters of a small network. */
    private static final long FIRST_BESIDE_DATA = 48;

    /** What native code may take besides the heap, in most trainings and beside what steps take. */
    private static final long NATIVE = 1536;

    private static final long NATIVE_BESIDE_STEPS = 1024;

    /** Batches that are on the heap at once: threads prepare some while one is trained on. */
    private static final long BATCHES = Runtime.getRuntime().availableProcessors() + 2L;

    /** Values, their gradients, and what oneDNN lays out anew between its layers. */
    private static final long COPIES = 3;

    /**
     * As much memory as training {@code plan} on {@code dataset} takes.
     *
     * @throws IOException if the data can't be read
     */
    static TrainerMemory of(Dataset dataset, TrainingPlan plan) throws IOException {
        DatasetFacts facts = dataset.facts();
        long answers = facts.images() * facts.classes().size() * Float.BYTES;
        long megabytes = (dataset.memory() + answers + MEGABYTE - 1) / MEGABYTE;
        long batch = (long) plan.fullBatch() * plan.data().image().size() * Float.BYTES;
        return new TrainerMemory(megabytes, batch / MEGABYTE, step(plan, plan.fullBatch()) / MEGABYTE);
    }

    /** The bytes that a step with {@code images} takes; the last one of an epoch, of fewer, has memory of its own. */
    private static long step(TrainingPlan plan, int images) {
        long last = plan.data().trainingImages() % images;
        return (images + last) * plan.activations() * COPIES * Float.BYTES;
    }

    /** The most that the heap may be. */
    long heapMegabytes() {
        return Math.max(SMALLEST_HEAP, BESIDE_DATA + dataMegabytes + BATCHES * batchMegabytes);
    }

    /**
     * Refuses data and steps that no trainer could hold.
     *
     * @param plan what this memory is for
     * @param dataset its data
     * @param machine the bytes of memory of this machine
     * @throws TrainingFailedException if this machine has less memory
     * @throws IOException if the data can't be read
     */
    void requireWithin(long machine, TrainingPlan plan, Dataset dataset) throws TrainingFailedException, IOException {
        if (heapMegabytes() > machine / MEGABYTE) {
            DatasetFacts facts = dataset.facts();
            throw TrainingFailedException.said(String.format(
                    Locale.ROOT,
                    "%s: the %,d images of %s of its data set need a trainer with %.1f GB of memory, but this machine has"
                            + " %.1f GB; use a data set of fewer or smaller images",
                    plan.name(),
                    facts.images(),
                    facts.image(),
                    heapMegabytes() * MEGABYTE / 1e9,
                    machine / 1e9));
        }
        long left = machine / MEGABYTE - heapMegabytes();
        if (stepMegabytes > left) {
            throw TrainingFailedException.said(String.format(
                    Locale.ROOT,
                    "%s: steps with %,d images of %s need about %.1f GB of memory for what the layers make of them, but"
                            + " this machine has %.1f GB, %.1f of them for images; set training.batch_size to %d or"
                            + " less, or use smaller images",
                    plan.name(),
                    plan.fullBatch(),
                    plan.data().image(),
                    stepMegabytes * MEGABYTE / 1e9,
                    machine / 1e9,
                    heapMegabytes() * MEGABYTE / 1e9,
                    Math.max(1, left * MEGABYTE / (2 * step(plan, 1)))));
        }
    }

    /**
     * What to do about a heap that was too small.
     *
     * @param argLine the user's arguments of the JVM, which come after {@link #arguments} and so beat them
     */
    String remedy(String argLine) {
        Matcher asked = HEAP.matcher(argLine);
        return asked.find()
                ? "mnist.argLine asks for " + asked.group() + ", a trainer gets -Xmx" + heapMegabytes()
                        + "m for these data; raise it or leave it out"
                : "raise mnist.argLine, as with -Dmnist.argLine=-Xmx" + 2 * heapMegabytes() + "m";
    }

    /**
     * Arguments of the JVM that keep its heap small: most of what a training has stays to its end, so one thread
     * collects what does not, and the heap grows when it has to.
     */
    List<String> collector() {
        return List.of("-XX:+UseSerialGC", "-Xms" + (dataMegabytes + FIRST_BESIDE_DATA) + "m", "-Xmn" + YOUNG + "m");
    }

    /** Arguments of the JVM. */
    List<String> arguments() {
        return List.of(
                "-Xmx" + heapMegabytes() + "m",
                // JavaCPP would take its bounds from the heap's
                "-Dorg.bytedeco.javacpp.maxBytes=" + Math.max(1024, stepMegabytes) + "m",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes="
                        + (heapMegabytes() + Math.max(NATIVE, NATIVE_BESIDE_STEPS + stepMegabytes))
                        + "m");
    }
}
