package io.github.mnistmaven.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExperimentSchemaTest {

    @Test
    void isASchemaOfDraft202012() {
        assertThat(SchemaValidator.errorsOfSchema(ExperimentSchema.json())).isEmpty();
    }
}
