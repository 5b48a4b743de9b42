package io.github.mnistmaven.plugin;

import io.github.mnistmaven.experiment.run.Answers;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Answers for records of tests. */
public final class TestAnswers {

    private TestAnswers() {}

    /** Answers that give {@code confusionMatrix}, cell by cell. */
    public static Answers of(List<List<Integer>> confusionMatrix) {
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        ByteArrayOutputStream predicted = new ByteArrayOutputStream();
        for (int label = 0; label < confusionMatrix.size(); label++) {
            for (int guess = 0; guess < confusionMatrix.size(); guess++) {
                for (int image = 0; image < confusionMatrix.get(label).get(guess); image++) {
                    labels.write(label);
                    predicted.write(guess);
                }
            }
        }
        return Answers.of(labels.toByteArray(), predicted.toByteArray());
    }
}
