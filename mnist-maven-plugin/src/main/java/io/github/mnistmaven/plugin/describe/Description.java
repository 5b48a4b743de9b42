package io.github.mnistmaven.plugin.describe;

import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.plugin.estimate.Estimate;
import io.github.mnistmaven.plugin.experiments.PlannedExperiment;
import io.github.mnistmaven.plugin.text.Selection;
import io.github.mnistmaven.plugin.text.StartText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an experiment is going to train, before it does. */
public final class Description {
    private static final String INDENT = "  ";

    private Description() {}

    /** The experiment on one line. */
    public static String line(PlannedExperiment planned) {
        return String.format(
                Locale.ROOT,
                "%s: %s, %d layers, %,d parameters, %,d images to train on%s",
                planned.source(),
                planned.name(),
                planned.plan().layers().size(),
                planned.plan().parameters(),
                planned.plan().data().trainingImages(),
                planned.plan().data().validatesOnTest() ? "; " + Selection.NOTE : "");
    }

    /** The same with its layers, its data, and how long training it is going to take; the last line is empty. */
    public static List<String> lines(PlannedExperiment planned, Estimate estimate) {
        TrainingPlan plan = planned.plan();
        List<String> lines = new ArrayList<>();
        lines.add(line(planned));
        LayerLines.of(plan).forEach(line -> lines.add(INDENT + line));
        StartText.of(plan).ifPresent(start -> lines.add(INDENT + start));
        lines.add(INDENT + images(plan.data()));
        lines.add(INDENT + training(plan) + "; training takes " + estimate);
        lines.add(INDENT + estimate.threads());
        lines.add("");
        return lines;
    }

    private static String images(DataPlan data) {
        if (data.validatesOnTest()) {
            return String.format(
                    Locale.ROOT,
                    "%,d images to train on, %,d to validate and to test on",
                    data.trainingImages(),
                    data.testImages());
        }
        return String.format(
                Locale.ROOT,
                "%,d images to train on, %,d to validate on, %,d to test on",
                data.trainingImages(),
                data.validationImages(),
                data.testImages());
    }

    private static String training(TrainingPlan plan) {
        Training training = plan.training();
        int runs = training.seeds().size();
        return String.format(
                Locale.ROOT,
                "%s%,d %s with batches of %,d",
                runs == 0 ? "" : runs + (runs == 1 ? " run of " : " runs of "),
                training.epochs(),
                training.epochs() == 1 ? "epoch" : "epochs",
                training.batchSize());
    }
}
