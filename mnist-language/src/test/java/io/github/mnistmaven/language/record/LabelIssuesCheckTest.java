package io.github.mnistmaven.language.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.mnistmaven.experiment.io.Json;
import io.github.mnistmaven.experiment.record.Records;
import io.github.mnistmaven.experiment.record.RunRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Labels that are probably wrong, which records have since version 4. */
class LabelIssuesCheckTest {
    private static final Tampered RECORD = new Tampered((ObjectNode) Json.tree(Records.RECORD));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /label_issues/found              | 7          | label_issues.found must be at most images, and at least as many as are listed
            /label_issues/found              | 0          | label_issues.found must be at most images, and at least as many as are listed
            /label_issues/listed/0/split     | "training" | label_issues.listed[0].split must be validation or test
            /label_issues/listed/0/label     | 2          | label_issues.listed[0] must have labels below 2, the number of classes
            /label_issues/listed/0/suggested | 1          | label_issues.listed[0] must suggest another label than it has
            /label_issues/listed/0/picture   | "iVBORw0K" | label_issues.listed[0].picture must be a picture of an image of 2x2x1
            """)
    void whatMakesNoSenseIsAnError(String place, String value, String complaint) throws IOException {
        Tampered tampered =
                RECORD.with(place, Json.object("{\"value\": " + value + "}").get("value"));

        assertThatThrownBy(tampered::read)
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("record.json is damaged: " + complaint + "; train again");
    }

    @Test
    void noImageIsListedTwice() throws IOException {
        JsonNode issue = RECORD.record().at("/label_issues/listed/0");
        ArrayNode twice = ((ArrayNode) Json.tree(new int[0])).add(issue).add(issue);

        assertThatThrownBy(RECORD.with("/label_issues/listed", twice).with("/label_issues/found", 2)::read)
                .hasMessage("record.json is damaged: label_issues.listed[1] must not be there twice; train again");
    }

    @Test
    void version3DidNotLookForAny() throws IOException {
        Tampered older = RECORD.without("/label_issues").with("/schema", 3);

        assertThat(((RunRecord) older.read()).labelIssues()).isEmpty();
    }
}
