package io.github.mnistmaven.experiment.evaluation;

import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.record.RiskCoverage;
import io.github.mnistmaven.model.network.Confidence;
import java.util.Optional;

/** When a model is sure enough, by what it says of validation images: test images have no part in it. */
public final class ConfidenceChoice {

    private ConfidenceChoice() {}

    /**
     * The temperature that suits the model best, and the threshold that {@code goal} asks for. There is none where no
     * threshold is accurate enough.
     *
     * @param validation a clean pass over images that the model has not learnt
     */
    public static Confidence of(Evaluation validation, Selective goal) {
        double temperature = Temperature.of(validation.probabilities(), validation.labels());
        Confidence calibrated = new Confidence(temperature, Optional.empty());
        RiskCoverage curve = validation.confidences(Optional.of(calibrated)).curve(validation.answers());
        Optional<RiskCoverage.Point> chosen = goal.coverage().isPresent()
                ? goal.coverage().map(curve::at)
                : goal.accuracy().flatMap(curve::widest);
        // the decimal that is read as the same float
        Optional<Double> threshold = chosen.map(point -> Double.valueOf(Float.toString(point.confidence())));
        return new Confidence(temperature, threshold);
    }
}
