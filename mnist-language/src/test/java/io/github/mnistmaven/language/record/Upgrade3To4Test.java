package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What experiments and records say since version 4 of records. */
class Upgrade3To4Test {

    @Test
    void nobodyKnewHowSureAModelIs() throws MalformedJsonException {
        assertThat(upgraded("{'plan': {'check': {}}, 'calibration': {}}"))
                .isEqualTo(
                        object("{'plan': {'check': {}, 'selective': null}, 'calibration': {}, 'confidences': null}"));
    }

    @Test
    void imagesWereNeitherMirroredNorColoured() throws MalformedJsonException {
        assertThat(upgraded("{'plan': {'regularization': {'augmentation': {'interpolation': 'nearest'}}}}"))
                .isEqualTo(object("""
                        {'plan': {'regularization': {'augmentation': {
                          'interpolation': 'nearest', 'flip': null, 'crop': null, 'saturation': null,
                          'mixup': null, 'cutmix': null,
                          'contrast': {'range': [0.0, 0.0], 'probability': 1.0},
                          'hue': {'range': [0.0, 0.0], 'probability': 1.0},
                          'fill_mode': 'constant', 'fill_value': 0.0}}}}
                        """));
        assertThat(upgraded("{'plan': {'regularization': {'augmentation': null}}}"))
                .isEqualTo(object("{'plan': {'regularization': {'augmentation': null}}}"));
    }

    @Test
    void idxFilesWereReadAsTheyAre() throws MalformedJsonException {
        assertThat(upgraded("{'plan': {'data': {'source': {'idx': {'path': 'a'}}}}}"))
                .isEqualTo(
                        object(
                                "{'plan': {'data': {'source': {'idx': {'path': 'a', 'transpose': false}}, 'normalization': 'scale', 'preprocessing': null}}}"));
        assertThat(upgraded("{'tested': {'source': {'idx': {'path': 'a'}}}}"))
                .isEqualTo(object("{'tested': {'source': {'idx': {'path': 'a', 'transpose': false}}}}"));
        assertThat(upgraded("{'tested': {'source': {'mnist': {}}}}"))
                .isEqualTo(object("{'tested': {'source': {'mnist': {}}}}"));
    }

    @Test
    void nothingWasLeftOut() throws MalformedJsonException {
        assertThat(upgraded("{'splits': {'test': [1, 2]}}"))
                .isEqualTo(object("{'splits': {'test': [1, 2], 'broken': 0, 'ignored': 0}}"));
    }

    @Test
    void classesWereBytes() throws MalformedJsonException {
        assertThat(upgraded("{'answers': {'labels': 'AA==', 'predicted': 'AQ=='}}"))
                .isEqualTo(object("{'answers': {'labels': 'AA==', 'predicted': 'AQ==', 'bytes_per_class': 1}}"));
    }

    @Test
    void noWeightsWereAveraged() throws MalformedJsonException {
        assertThat(upgraded("{'plan': {'training': {'epochs': 3}}}"))
                .isEqualTo(object("{'plan': {'training': {'epochs': 3, 'ema': null, 'class_weight': null}}}"));
    }

    @Test
    void gradientsWereMeasuredApart() throws MalformedJsonException {
        assertThat(upgraded("{'plan': {'training': {'optimizer': {'sgd': {'clipnorm': 1}}}}}"))
                .isEqualTo(
                        object(
                                "{'plan': {'training': {'optimizer': {'sgd': {'clipnorm': 1, 'global_clipnorm': null}}, 'ema': null, 'class_weight': null}}}"));
    }

    @Test
    void noScheduleBeganAnew() throws MalformedJsonException {
        String over = "{'polynomial': {'power': 2, 'decay_epochs': null, 'cycle': false}}";
        assertThat(upgraded("{'plan': {'training': {'schedule': {'polynomial': {'power': 2}}}}}"))
                .isEqualTo(object(
                        "{'plan': {'training': {'schedule': " + over + ", 'ema': null, 'class_weight': null}}}"));
        assertThat(upgraded("{'plan': {'training': {'schedule': {'warmup': {'then': {'polynomial': {'power': 2}}}}}}}"))
                .isEqualTo(object("{'plan': {'training': {'schedule': {'warmup': {'then': " + over
                        + "}}, 'ema': null, 'class_weight': null}}}"));
    }

    @Test
    void residualBlocksAddedTheirInputAsItIs() throws MalformedJsonException {
        assertThat(upgraded(
                        "{'plan': {'layers': [{'layer': {'residual': {'layers': [{'residual': {'layers': [{'flatten':"
                                + " {}}]}}]}}}, {'layer': {'flatten': {}}}]}}"))
                .isEqualTo(object("{'plan': {'layers': [{'layer': {'residual': {'layers': [{'residual': {'layers':"
                        + " [{'flatten': {}}], 'shortcut': []}}], 'shortcut': []}}}, {'layer': {'flatten': {}}}]}}"));
    }

    @Test
    void whatWasTrainedSawPixelsDividedBy255() throws MalformedJsonException {
        assertThat(upgraded("{'plan': {'data': {}}, 'model': {'parameters': 7}}"))
                .isEqualTo(object("""
                        {'plan': {'data': {'normalization': 'scale', 'preprocessing': null}},
                         'model': {'parameters': 7,
                                   'preprocessing': {'scale': [0.00392156862745098], 'offset': [0.0]}}}
                        """));
        assertThat(upgraded("{'model': {'scale': 2.0, 'offset': -1.0}}"))
                .isEqualTo(object("{'model': {'preprocessing': {'scale': [2.0], 'offset': [-1.0]}}}"));
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
