package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is known of files of models since version 3 of records. */
class Upgrade2To3Test {

    @Test
    void aModelWasInOneFile() throws MalformedJsonException {
        assertThat(upgraded("{'parameters': 17, 'sha256': 'ab', 'bytes': 9}")).isEqualTo(object("""
                        {'parameters': 17, 'sha256': 'ab', 'bytes': 9,
                         'files': [{'name': 'model.zip', 'format': 'mnist', 'bytes': 9, 'sha256': 'ab'}], 'lacks': []}
                        """));
    }

    private static ObjectNode upgraded(String model) throws MalformedJsonException {
        ObjectNode record = object("{'model': " + model + "}");
        new Upgrade2To3().apply(record);
        return (ObjectNode) record.get("model");
    }

    private static ObjectNode object(String json) throws MalformedJsonException {
        return Json.object(json.replace('\'', '"'));
    }
}
