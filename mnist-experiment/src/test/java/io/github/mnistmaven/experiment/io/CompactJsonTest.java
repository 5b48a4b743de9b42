package io.github.mnistmaven.experiment.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompactJsonTest {

    @Test
    void whatFitsIsOnOneLine() {
        assertThat(Json.compact(Map.of("list", List.of(1, "two", List.of(), Map.of()))))
                .isEqualTo("{\"list\": [1, \"two\", [], {}]}\n");
    }

    @Test
    void whatDoesNotFitHasALineAPart() {
        String text = "x\"".repeat(50);
        String quoted = "\"" + "x\\\"".repeat(50) + "\"";

        assertThat(Json.compact(List.of(Map.of("a", text), 1, List.of("y", List.of(), Map.of("b", 2)))))
                .isEqualTo("""
                [
                  {
                    "a": %s
                  },
                  1,
                  ["y", [], {"b": 2}]
                ]
                """.formatted(quoted));
    }

    @Test
    void aLineIsAtMost160Wide() {
        // {"a": "..."} has 9 characters around the text
        assertThat(Json.compact(Map.of("a", "x".repeat(151)))).hasLineCount(1);
        assertThat(Json.compact(Map.of("a", "x".repeat(152)))).hasLineCount(3);
    }

    @Test
    void readsBack() throws MalformedJsonException {
        Map<String, Object> value = Map.of("a", Map.of("b", List.of("x".repeat(100), "\u2028\n", 1.5, true)));

        assertThat(Json.read(Json.compact(value), Object.class)).isEqualTo(value);
    }
}
