package io.github.mnistmaven.plugin.text;

import io.github.mnistmaven.experiment.plan.InitialTensors;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.text.Quoted;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What training starts from, in words. */
public final class StartText {
    private static final int LONGEST = 100;
    private static final int MOST_LAYERS = 6;
    private static final int DIGITS = 12;

    private StartText() {}

    /**
     * Which layers of {@code plan} have the weights of a trained model before they are trained, and of which; empty if
     * all weights are drawn.
     */
    public static Optional<String> of(TrainingPlan plan) {
        return plan.initialWeights().map(StartText::of);
    }

    private static String of(InitialTensors weights) {
        List<String> layers = weights.tensors().stream()
                .map(InitialTensors.Origin::tensor)
                .map(tensor -> tensor.substring(0, Math.max(0, tensor.lastIndexOf('/'))))
                .distinct()
                .toList();
        String listed = layers.stream()
                .limit(MOST_LAYERS)
                .map(layer -> Quoted.plain(layer, LONGEST))
                .collect(Collectors.joining(", "));
        int more = layers.size() - MOST_LAYERS;
        return "starts from " + Quoted.plain(weights.source().toString(), LONGEST) + ": the weights of " + listed
                + (more > 0 ? " and " + more + " more layers" : "") + " (SHA-256 "
                + Quoted.plain(weights.sha256(), DIGITS) + ")";
    }
}
