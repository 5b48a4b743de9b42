package io.github.mnistmaven.plugin.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.io.MalformedJsonException;
import org.junit.jupiter.api.Test;

class EmbeddedJsonTest {
    record Named(String name) {}

    @Test
    void whatCouldEndTheElementIsEscaped() {
        assertThat(EmbeddedJson.of(new Named("</script><!-- &amp;")))
                .isEqualTo("{\"name\":\"\\u003c/script\\u003e\\u003c!-- \\u0026amp;\"}");
    }

    @Test
    void whatAPageWouldReplaceComesBackAsItWas() throws MalformedJsonException {
        Named hostile = new Named("\u202egnp.exe\u0000\u0007\u0085\u2066 ü \ud83d\ude00");

        String json = EmbeddedJson.of(hostile);

        assertThat(Controls.replaced(json)).isEqualTo(json);
        assertThat(Json.read(json, Named.class)).isEqualTo(hostile);
    }

    @Test
    void whatIsShownHasNothingThatReordersOrControls() throws MalformedJsonException {
        String json = EmbeddedJson.shown(new Named("a\u202eb\u0000c\\u0000d\ne<f\"g"));

        assertThat(Json.read(json, Named.class)).isEqualTo(new Named("a\ufffdb\ufffdc\\u0000d\ne<f\"g"));
    }
}
