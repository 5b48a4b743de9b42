package io.github.mnistmaven.plugin.evaluate;

import io.github.mnistmaven.experiment.data.Dataset;
import io.github.mnistmaven.experiment.data.DatasetFacts;
import io.github.mnistmaven.experiment.data.Images;
import io.github.mnistmaven.experiment.evaluation.Evaluation;
import io.github.mnistmaven.experiment.evaluation.Predictions;
import io.github.mnistmaven.experiment.record.Circumstances;
import io.github.mnistmaven.experiment.record.EvaluationRecord;
import io.github.mnistmaven.experiment.record.TestData;
import io.github.mnistmaven.experiment.text.Quoted;
import io.github.mnistmaven.model.network.TrainedNetwork;
import io.github.mnistmaven.plugin.console.Console;
import io.github.mnistmaven.plugin.failure.GoalException;
import io.github.mnistmaven.plugin.models.FoundModel;
import io.github.mnistmaven.plugin.text.Counts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tests a model on data, without training.
 *
 * @param model the model
 * @param place where it was found, as a record may say
 * @param circumstances when, where and how
 * @param console told what is done
 */
public record ModelEvaluation(FoundModel model, String place, Circumstances circumstances, Console console) {
    /** Images in memory, what the model says of them, and what is made of it. */
    private static final int MOST_NAMED = 12;

    private static final int LONGEST_NAME = 40;

    private static final int COPIES = 2;

    /**
     * The record of the evaluation.
     *
     * @param name what it is called
     * @param data what the model is tested on
     * @param dataset the same, opened
     * @throws UnusableDataException if the model does not take such images, or has other classes
     */
    EvaluationRecord on(String name, EvaluationData data, Dataset dataset) throws GoalException, IOException {
        long start = System.nanoTime();
        TestData tested = data.tested(dataset.facts());
        requireFit(dataset.facts());
        console.info("evaluating " + model.network().name() + " (" + model.place() + ", " + model.format() + ") on "
                + tested.source().name() + ": " + Counts.grouped(tested.testImages()) + " test images of "
                + tested.image());
        compareClasses(dataset.facts().classes());
        Images images = dataset.test();
        Evaluation evaluation = pass(images);
        Predictions predictions = new Predictions(images, evaluation);
        return new EvaluationRecord(
                name,
                dataset.fingerprint(),
                tested,
                EvaluationLimits.of(data.check(), tested.classes(), console),
                evaluation.scores(),
                (System.nanoTime() - start) / 1e9,
                evaluation.confusionMatrix(),
                evaluation.answers(),
                evaluation.calibration(),
                Optional.of(evaluation.confidences(model.network().confidence())),
                predictions.samples(),
                predictions.mistakes(),
                EvaluatedNetwork.of(model, place),
                circumstances);
    }

    private Evaluation pass(Images images) throws GoalException, IOException {
        try {
            return new ModelPass(model.classifier(), console).over(images);
        } catch (ArithmeticException e) {
            throw new UnusableDataException(model.place() + ": " + e.getMessage(), e);
        }
    }

    private void requireFit(DatasetFacts facts) throws UnusableDataException {
        TrainedNetwork network = model.network();
        if (!facts.image().equals(network.input())) {
            throw new UnusableDataException(
                    model.place() + ": takes images of " + network.input() + ", and the data have " + facts.image());
        }
        if (facts.classes().size() != network.classes().size()) {
            throw new UnusableDataException(
                    model.place() + ": tells " + network.classes().size() + " classes apart, and the data have "
                            + facts.classes().size());
        }
        long memory = COPIES
                * facts.testImages()
                * (facts.image().values() + Float.BYTES * (long) facts.classes().size());
        if (memory > Runtime.getRuntime().maxMemory()) {
            throw new UnusableDataException("the test images take " + memory + " bytes, and this JVM has "
                    + Runtime.getRuntime().maxMemory() + "; give Maven more with MAVEN_OPTS=-Xmx<size>");
        }
    }

    private void compareClasses(List<String> ofData) {
        List<String> ofModel = model.network().classes();
        boolean named = !ofModel.equals(DatasetFacts.numbered(ofModel.size()));
        if (named && !ofModel.equals(ofData)) {
            console.warn("the model calls its classes " + inWords(ofModel) + ", the data " + inWords(ofData)
                    + ": they are taken in this order");
        }
    }

    private static String inWords(List<String> classes) {
        String first = classes.stream()
                .limit(MOST_NAMED)
                .map(name -> Quoted.plain(name, LONGEST_NAME))
                .collect(Collectors.joining(", "));
        int others = classes.size() - MOST_NAMED;
        return others > 0 ? first + " and " + others + " others" : first;
    }
}
