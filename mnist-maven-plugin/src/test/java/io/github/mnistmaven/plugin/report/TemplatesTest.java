package io.github.mnistmaven.plugin.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.plugin.report.comparison.ComparisonPage;
import io.github.mnistmaven.plugin.report.comparison.OverlaidCurves;
import io.github.mnistmaven.plugin.report.comparison.RunTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    @Test
    void aValueThatIsMissingFailsInsteadOfLeavingAHole() {
        ComparisonPage page = new ComparisonPage(
                "Runs",
                null,
                List.of(),
                new RunTable(List.of(), List.of(), ""),
                new OverlaidCurves(List.of(), "", List.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                "{}");

        assertThatThrownBy(() -> new Templates(Branding.NONE).render("comparison.ftlh", page))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the template comparison.ftlh does not fit its view model")
                .cause()
                .hasMessageContaining("page.summary");
    }
}
