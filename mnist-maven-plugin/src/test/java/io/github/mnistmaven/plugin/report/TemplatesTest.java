package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.plugin.report.view.IndexPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void aValueThatIsMissingFailsInsteadOfLeavingAHole() {
        IndexPage page = new IndexPage(null, List.of(), List.of(), List.of());

        assertThatThrownBy(() -> new Templates(Branding.NONE).render("index.ftlh", page))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the template index.ftlh does not fit its view model")
                .cause()
                .hasMessageContaining("page.summary");
    }
}
