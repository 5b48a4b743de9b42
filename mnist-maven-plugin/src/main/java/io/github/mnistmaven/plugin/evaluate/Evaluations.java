package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.directory.RunDirectory;
import io.github.mnistmaven.experiment.model.Unit;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.experiments.DataLocator;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.publishing.ReportPublisher;
import io.github.mnistmaven.plugin.runs.Runs;
import io.github.mnistmaven.plugin.verdict.CheckedLimit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates models, and keeps what comes of it: a record and a report, in a directory of its own.
 *
 * @param runs the runs of the project, beside which evaluations lie
 * @param locator finds data
 * @param publisher makes the report
 * @param console told what comes out
 */
public record Evaluations(Runs runs, DataLocator locator, ReportPublisher publisher, Console console) {
    /** As a share: ten points. */
    private static final double CLEARLY_MORE = 0.1;

    /**
     * Evaluates a model.
     *
     * @param data what it is evaluated on
     * @param name what the evaluation is called, as a directory may be; empty if nobody says
     * @throws MissedLimitsException if a limit is missed; everything is written by then
     */
    public void evaluate(ModelEvaluation evaluation, EvaluationData data, Optional<String> name)
            throws GoalException, IOException {
        String called = name.isPresent()
                ? EvaluationName.given(name.get())
                : EvaluationName.of(evaluation.place(), data.source().name());
        Dataset dataset = data.open(locator);
        EvaluationRecord record = evaluation.on(called, data, dataset);
        RunDirectory directory = runs.evaluation(called);
        directory.writeEvaluation(record);
        console.info("test accuracy " + Unit.SHARE.text(record.scores().accuracy()) + " %, loss "
                + Unit.NATS.text(record.scores().loss()));
        warnOfGuessing(record);
        publisher.evaluation(directory);
        publisher.index();
        List<CheckedLimit> limits = CheckedLimit.all(called, record);
        limits.stream().filter(CheckedLimit::holds).forEach(limit -> console.info(called + ": " + limit.sentence()));
        List<CheckedLimit> missed =
                limits.stream().filter(limit -> !limit.holds()).toList();
        if (!missed.isEmpty()) {
            throw new MissedLimitsException(missed);
        }
    }

    /** A model that sees other pixels than those that it was trained on is no better than one that was not trained. */
    private void warnOfGuessing(EvaluationRecord record) {
        int classes = record.tested().classes().size();
        double guessing = 1.0 / classes;
        if (record.scores().accuracy() < Math.min(2 * guessing, guessing + CLEARLY_MORE)) {
            console.warn(
                    "hardly better than guessing among " + classes + " classes: are its classes in another order? It"
                            + " was given " + record.model().preprocessing().inWords()
                            + "; a model of Keras that was trained on pixels from 0 to 255 says so with"
                            + " a layer Rescaling(1.0) before all others");
        }
    }
}
