package io.github.mnistmaven.experiment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import io.github.mnistmaven.experiment.model.Check;
import io.github.mnistmaven.experiment.model.DataSource;
import io.github.mnistmaven.experiment.model.EngineChoice;
import io.github.mnistmaven.experiment.model.Optimizer;
import io.github.mnistmaven.experiment.model.Regularization;
import io.github.mnistmaven.experiment.model.Selective;
import io.github.mnistmaven.experiment.model.Training;
import io.github.mnistmaven.experiment.plan.BoundPlan;
import io.github.mnistmaven.experiment.plan.DataPlan;
import io.github.mnistmaven.experiment.plan.TrainingPlan;
import io.github.mnistmaven.experiment.plan.ValidationSet;
import io.github.mnistmaven.experiment.protocol.Event;
import io.github.mnistmaven.experiment.protocol.TrainerExit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonRoundTripTest {

    static List<Event> events() {
        return List.of(
                new Event.Started("tiny", "dl4j", "it is the only one", true, 2, 17, 1.5),
                new Event.Progress(1, 3, 6, 0.7, 0.5),
                new Event.EpochEnded(Records.RECORD.history().get(0)),
                new Event.Diverged(4, "the loss of batch 17 in epoch 4 is NaN", 3, 0.5),
                new Event.Evaluated(new Scores(0.7, 0.75)),
                new Event.Goodbye(TrainerExit.COMPLETED, ""));
    }

    @Test
    void aPlanReadsBack() throws MalformedJsonException {
        assertThat(Json.read(withoutVersion(Json.pretty(Records.BOUND_PLAN)), BoundPlan.class))
                .isEqualTo(Records.BOUND_PLAN);
    }

    @Test
    void aPlanWithNothingOptionalReadsBack() throws MalformedJsonException {
        DataPlan data = Records.PLAN.data();
        TrainingPlan bare = new TrainingPlan(
                "bare",
                "",
                new DataPlan(
                        new DataSource.Mnist(),
                        data.image(),
                        data.classes(),
                        6,
                        2,
                        ValidationSet.TEST,
                        4,
                        OptionalInt.empty()),
                Records.PLAN.layers(),
                Optional.empty(),
                new Training(1, 1, new Optimizer.Sgd(0.01, 0, false), 42, EngineChoice.DL4J),
                Regularization.NONE,
                Optional.of(Selective.DEFAULT),
                Check.NONE);

        assertThat(Json.read(Json.line(bare), TrainingPlan.class)).isEqualTo(bare);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsOneLineAndReadsBack(Event event) throws MalformedJsonException {
        String line = Json.line(event);

        assertThat(line).doesNotContain("\n").startsWith("{\"type\":\"");
        assertThat(Json.read(line, Event.class)).isEqualTo(event);
    }

    @Test
    void jsonHasTheWordsOfTheLanguage() {
        assertThat(Json.line(Records.PLAN))
                .contains(
                        "\"source\":{\"idx\":{\"path\":\"tiny\",\"set\":null,\"first_label\":null,\"transpose\":false,\"classes\":null}}",
                        "\"validation_set\":\"held_out\"",
                        "\"image\":[2,2,1]",
                        "\"conv2d\":{\"filters\":3,\"kernel_size\":[1,2],\"strides\":[1,1],\"padding\":\"same\","
                                + "\"dilation_rate\":[1,1],\"activation\":\"relu\",\"use_bias\":true,"
                                + "\"kernel_initializer\":{\"glorot_uniform\":{}},",
                        "\"optimizer\":{\"adam\":{\"learning_rate\":0.001,\"beta_1\":0.9,\"beta_2\":0.999,\"epsilon\":1.0E-7,\"clipnorm\":null,\"global_clipnorm\":null}}",
                        "\"early_stopping\":{\"monitor\":\"val_accuracy\",\"mode\":\"auto\",\"patience\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{}",
                "{\"loss\": 1}",
                "{\"loss\": 1, \"accuracy\": null}",
                "{\"loss\": 1, \"accuracy\": 1, \"more\": \"1\"}",
                "{\"loss\": 1, \"accuracy\": 1, \"more\": {}}",
                "{\"loss\": \"1\", \"accuracy\": 1}",
                "{\"loss\": 1, \"accuracy\": 1} 2"
            })
    void anythingElseIsMalformed(String json) {
        assertThatThrownBy(() -> Json.read(json, Scores.class)).isInstanceOf(MalformedJsonException.class);
    }

    private static ObjectNode withoutVersion(String json) throws MalformedJsonException {
        ObjectNode object = Json.object(json);
        assertThat(object.remove("schema").intValue()).isEqualTo(BoundPlan.SCHEMA);
        return object;
    }

    @Test
    void metricsStandBesideTheOtherValues() {
        assertThat(Json.line(Records.RECORD.history().get(0)))
                .isEqualTo("{\"epoch\":1,\"accuracy\":0.5,\"loss\":0.7,\"val_accuracy\":0.25,\"val_loss\":0.75,"
                        + "\"learning_rate\":0.001,\"seconds\":0.5,\"memory_bytes\":4096,\"clean\":null}");
        assertThat(Json.line(Records.RESULT))
                .isEqualTo(
                        "{\"best_epoch\":1,\"epochs_run\":2,\"stop_reason\":\"early_stopping\",\"train_accuracy\":0.9,"
                                + "\"val_accuracy\":0.5,\"test_accuracy\":0.75,\"train_loss\":0.2,\"val_loss\":0.8,"
                                + "\"test_loss\":0.7,\"seconds\":1.5}");
    }

    @Test
    void aMetricOfALaterVersionIsPassedOver() throws MalformedJsonException {
        String epoch = Json.line(Records.RECORD.history().get(0));

        assertThat(Json.read("{\"loss\": 0.7, \"accuracy\": 0.75, \"later\": 5}", Scores.class))
                .isEqualTo(Records.TEST);
        assertThat(Json.read(epoch.replace("{", "{\"val_later\":5,"), EpochResult.class))
                .isEqualTo(Records.RECORD.history().get(0));
    }
}
