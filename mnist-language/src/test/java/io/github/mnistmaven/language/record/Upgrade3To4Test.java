package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What experiments can say since version 4 of records. */
class Upgrade3To4Test {

    @Test
    void imagesWereNeitherMirroredNorColoured() throws MalformedJsonException {
        assertThat(upgraded("{'plan': {'regularization': {'augmentation': {'interpolation': 'nearest'}}}}"))
                .isEqualTo(object("""
                        {'plan': {'regularization': {'augmentation': {
                          'interpolation': 'nearest', 'flip': null, 'crop': null, 'saturation': null,
                          'contrast': {'range': [0.0, 0.0], 'probability': 1.0},
                          'hue': {'range': [0.0, 0.0], 'probability': 1.0},
                          'fill_mode': 'constant', 'fill_value': 0.0}}}}
                        """));
        assertThat(upgraded("{'plan': {'regularization': {'augmentation': null}}}"))
                .isEqualTo(object("{'plan': {'regularization': {'augmentation': null}}}"));
    }

    private static ObjectNode upgraded(String record) throws MalformedJsonException {
        ObjectNode upgraded = object(record);
        new Upgrade3To4().apply(upgraded);
        return upgraded;
    }

    private static ObjectNode object(String json) throws MalformedJsonException {
        return Json.object(json.replace('\'', '"'));
    }
}
