package io.github.mnistmaven.model.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonValueTest {

    @Test
    void saysWhereAValueStandsThatIsNotWhatIsExpected() throws ModelFormatException {
        JsonValue layers = JsonTree.read("{\"layers\": [{\"units\": 10}, {\"units\": \"x\", \"rate\": 1e999}]}")
                .get("layers");

        assertThat(layers.elements().get(0).get("units").whole(1, 65536)).isEqualTo(10);
        assertThatThrownBy(() -> layers.elements().get(1).get("units").whole(1, 65536))
                .isInstanceOf(ModelFormatException.class)
                .hasMessage("layers[1].units: expected a whole number from 1 to 65536, found \"x\"");
        assertThatThrownBy(() -> layers.elements().get(1).get("rate").number())
                .hasMessage("layers[1].rate: expected a finite number, found Infinity");
        assertThatThrownBy(() -> layers.elements().get(0).get("name").text())
                .hasMessage("layers[0]: expected a value for name, found none");
        assertThatThrownBy(() -> layers.elements().get(1).requireNothingBut(Set.of("units")))
                .hasMessage("layers[1]: expected nothing but units, found rate");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> JsonTree.read("{\"a\": 1, \"a\": 2}"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("Duplicate Object property \"a\"");
        assertThatThrownBy(() -> JsonTree.read("[".repeat(10_000))).isInstanceOf(ModelFormatException.class);
        assertThatThrownBy(() -> JsonTree.read("{} {}")).isInstanceOf(ModelFormatException.class);
        assertThatThrownBy(() -> JsonTree.read("")).hasMessage("expected JSON, found nothing");
    }

    @Test
    void doublesHaveTheSameDigitsOnEveryJava() {
        // 1.9999999999999998E23 and 8.409999999999999E21 as Java 17 says
        assertThat(JsonText.compact(List.of(2e23, 8.41e21, 1 / 255.0, 1e-5, 1.0)))
                .isEqualTo("[2.0E23,8.41E21,0.00392156862745098,1.0E-5,1.0]");
    }

    @Test
    void readsWhatIsWritten() throws ModelFormatException {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", List.of(1L, 0.1, true, "\u0000\"é"));
        value.put("a", Arrays.asList((Object) null));

        assertThat(JsonText.compact(value)).isEqualTo("{\"z\":[1,0.1,true,\"\\u0000\\\"é\"],\"a\":[null]}");
        assertThat(JsonText.pretty(Map.of("a", List.of(1)))).isEqualTo("{\n  \"a\" : [\n    1\n  ]\n}\n");
        assertThat(JsonTree.read(JsonText.pretty(value)).get("z").elements()).hasSize(4);
    }
}
