package io.github.mnistmaven.experiment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.mnistmaven.experiment.io.Json;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckTest {
    private static final Limit ACCURACY = new Limit(PassMetric.TEST_ACCURACY, Optional.of(0.975), Optional.empty());
    private static final Limit LEAKS = new Limit(DataFigure.LEAKS, Optional.empty(), Optional.of(0.0));

    @Test
    void isWrittenAsInAnExperiment() {
        assertThat(Json.line(new Check(List.of(ACCURACY), List.of(LEAKS))))
                .isEqualTo("{\"test_accuracy\":{\"min\":0.975,\"max\":null},"
                        + "\"data\":{\"leaks\":{\"min\":null,\"max\":0.0}}}");
    }

    @Test
    void isReadAsItIsWritten() throws Exception {
        for (Check check : List.of(
                Check.NONE,
                new Check(List.of(ACCURACY)),
                new Check(List.of(), List.of(LEAKS)),
                new Check(List.of(ACCURACY), List.of(LEAKS)))) {
            assertThat(Json.read(Json.line(check), Check.class)).isEqualTo(check);
        }
    }
}
