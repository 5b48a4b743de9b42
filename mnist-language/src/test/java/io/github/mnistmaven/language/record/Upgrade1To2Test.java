package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Settings that meant something else in version 0.1. */
class Upgrade1To2Test {

    @Test
    void degreesWereClockwise() throws MalformedJsonException {
        assertThat(upgraded(
                        "{'regularization': {'augmentation': {'rotation': {'range': {'lower': -5, 'upper': 20}}}}}"))
                .isEqualTo(plan("{'regularization': {'augmentation': {'rotation': {'range': [-20.0, 5.0]}}}}"));
    }

    @Test
    void zoomWasHowMuchLargerThingsBecome() throws MalformedJsonException {
        assertThat(upgraded(
                        "{'regularization': {'augmentation': {'zoom': {'range': {'lower': -0.5, 'upper': 0.25}}}}}"))
                .isEqualTo(
                        plan("{'regularization': {'augmentation': {'zoom': {'range': [-0.19999999999999996, 1.0]}}}}"));
        assertThat(upgraded("{'regularization': {'augmentation': {'zoom': {'range': {'lower': -0.999, 'upper': 0}}}}}"))
                .as("as far as the language goes")
                .isEqualTo(plan("{'regularization': {'augmentation': {'zoom': {'range': [0.0, 10.0]}}}}"));
    }

    @Test
    void rmspropHadNoMomentum() throws MalformedJsonException {
        assertThat(upgraded("{'training': {'optimizer': {'rmsprop': {'rho': 0.9}}}}"))
                .isEqualTo(plan(
                        "{'training': {'optimizer': {'rmsprop': {'rho': 0.9, 'momentum': 0.0, 'centered': false}}}}"));
    }

    @Test
    void onlyKernelsDecayed() throws MalformedJsonException {
        assertThat(upgraded("{'training': {'optimizer': {'adamw': {'weight_decay': 0.004}}}}"))
                .isEqualTo(plan("{'training': {'optimizer': {'adamw': {'weight_decay': 0.004,"
                        + " 'exclude_from_weight_decay': ['bias', 'gamma', 'beta']}}}}"));
        assertThat(upgraded("{'regularization': {'weight_decay': 0.1}}"))
                .isEqualTo(plan("{'regularization': {'weight_decay': 0.1,"
                        + " 'exclude_from_weight_decay': ['bias', 'gamma', 'beta']}}"));
        assertThat(upgraded("{'regularization': {'weight_decay': 0.0}}"))
                .isEqualTo(plan("{'regularization': {'weight_decay': 0.0, 'exclude_from_weight_decay': []}}"));
    }

    private static ObjectNode upgraded(String plan) throws MalformedJsonException {
        ObjectNode record = Json.object("{\"plan\": " + plan(plan) + "}");
        new Upgrade1To2().apply(record);
        return Json.object(record.get("plan").toString());
    }

    private static ObjectNode plan(String json) throws MalformedJsonException {
        return Json.object(json.replace('\'', '"'));
    }
}
