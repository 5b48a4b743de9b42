package io.github.mnistmaven.language.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.language.planning.Plans;
import io.github.mnistmaven.language.settings.SettingsDifference.Change;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDifferenceTest {
    private static final String[] NETWORK = {"flatten", "dense: {units: 100}", "dense: {units: 10, activation: softmax}"
    };

    @TempDir
    private Path directory;

    private Plans plans;
    private TrainingPlan plain;

    @BeforeEach
    void planTheReference() {
        plans = new Plans(directory);
        plain = plan("name: plain", NETWORK);
    }

    @Test
    void namesLimitsAndDescriptionsAreNoSettings() {
        TrainingPlan other = plan("name: other\ndescription: Another.\ncheck: {test_accuracy: {min: 0.9}}", NETWORK);

        assertThat(SettingsDifference.between(plain, other)).isEmpty();
    }

    @Test
    void argumentsOfTheSameNameAreOneSettingWhateverTheChoice() {
        TrainingPlan other = plan("training: {batch_size: 64, optimizer: {sgd: {learning_rate: 0.1}}}", NETWORK);

        assertThat(SettingsDifference.between(plain, other))
                .startsWith(
                        change("training.batch_size", "32", "64"),
                        change("training.optimizer", "adam", "sgd"),
                        change("training.optimizer.learning_rate", "0.001", "0.1"))
                .contains(new Change("training.optimizer.momentum", Optional.empty(), Optional.of("0")))
                .contains(new Change("training.optimizer.beta_1", Optional.of("0.9"), Optional.empty()));
    }

    @Test
    void anInsertedLayerIsOneChange() {
        TrainingPlan other = plan(
                "name: other",
                "flatten",
                "dense: {units: 100}",
                "dropout: 0.25",
                "dense: {units: 10, activation: softmax}");

        assertThat(SettingsDifference.between(plain, other))
                .containsExactly(new Change("model.dropout", Optional.empty(), Optional.of("rate: 0.25")));
    }

    @Test
    void layersInAnotherOrderAreAChange() {
        TrainingPlan first = plan("name: first", "flatten", "dropout: 0.25", "dense: {units: 10, activation: softmax}");
        TrainingPlan second =
                plan("name: second", "dropout: 0.25", "flatten", "dense: {units: 10, activation: softmax}");

        assertThat(SettingsDifference.between(first, second))
                .containsExactly(change("model", "flatten, dropout, dense", "dropout, flatten, dense"));
    }

    @Test
    void aShorthandIsTheValueOfWhatItStandsFor() {
        TrainingPlan rotated = plan("regularization: {augmentation: {rotation: 10}}", NETWORK);
        TrainingPlan sometimes =
                plan("regularization: {augmentation: {rotation: {range: 10, probability: 0.5}}}", NETWORK);

        assertThat(SettingsDifference.between(rotated, sometimes))
                .containsExactly(new Change(
                        "regularization.augmentation.rotation.probability", Optional.empty(), Optional.of("0.5")));
    }

    @Test
    void dataAreSettingsToo() {
        TrainingPlan other = plan("data: {limit: 6000, validation: test}", NETWORK);

        assertThat(SettingsDifference.between(plain, other))
                .containsExactly(
                        change("data.validation", "10000", "test"),
                        new Change("data.limit", Optional.empty(), Optional.of("6000")),
                        // nothing is left to choose a threshold on
                        new Change("selective.coverage", Optional.of("0.95"), Optional.empty()));
    }

    @Test
    void keysAreThoseInWhichAnyPlanDiffersInTheOrderOfTheLanguage() {
        TrainingPlan first = plan("training: {seed: 1}", NETWORK);
        TrainingPlan second = plan("regularization: {label_smoothing: 0.1}\ndata: {limit: 20000}", NETWORK);

        assertThat(SettingsDifference.keys(List.of(plain, first, second)))
                .containsExactly("data.limit", "training.seed", "regularization.label_smoothing");
    }

    /** Each behind what comes before it where it first occurs: neither at the end nor in the order of the alphabet. */
    @Test
    void layersThatOnlySomeHaveAreWhereTheirNeighboursAre() {
        TrainingPlan first = plan("", "flatten", "dropout: 0.1", "dense: {units: 10, activation: softmax}");
        TrainingPlan second = plan(
                "", "gaussian_noise: 0.2", "flatten", "activation: relu", "dense: {units: 10, activation: softmax}");

        assertThat(SettingsDifference.keys(List.of(first, second)))
                .containsExactly("model.gaussian_noise", "model.activation", "model.dropout");
    }

    private TrainingPlan plan(String head, String... layers) {
        return plans.plan(Plans.yaml(head, layers));
    }

    private static Change change(String key, String before, String after) {
        return new Change(key, Optional.of(before), Optional.of(after));
    }
}
