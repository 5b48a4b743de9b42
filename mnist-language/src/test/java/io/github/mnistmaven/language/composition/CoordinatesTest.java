package io.github.mnistmaven.language.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {

    @Test
    void haveTypeAndClassifierWhereMavenWritesThem() {
        assertThat(Coordinates.parse("com.acme:experiments:1.0"))
                .contains(new Coordinates("com.acme", "experiments", "jar", "", "1.0"));
        assertThat(Coordinates.parse("com.acme:experiments:jar:1.0"))
                .contains(new Coordinates("com.acme", "experiments", "jar", "", "1.0"));
        assertThat(Coordinates.parse("com.acme:letters:zip:1.0"))
                .contains(new Coordinates("com.acme", "letters", "zip", "", "1.0"));
        assertThat(Coordinates.parse("com.acme:experiments:jar:mnist:1.0-SNAPSHOT"))
                .contains(new Coordinates("com.acme", "experiments", "jar", "mnist", "1.0-SNAPSHOT"));
    }

    @Test
    void haveAClassifierBehindAVersion() {
        assertThat(Coordinates.parse("com.acme:letters:1.0:data"))
                .contains(new Coordinates("com.acme", "letters", "jar", "data", "1.0"))
                .map(Coordinates::toString)
                .contains("com.acme:letters:jar:data:1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme:experiments:1.0", "a:b_2:jar:c-d:1+2", "a:b:zip:1", "a:b:zip:data:1-SNAPSHOT"})
    void areWrittenAsTheyAreRead(String text) {
        assertThat(Coordinates.parse(text))
                .hasValueSatisfying(read -> assertThat(read).hasToString(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com.acme:experiments",
                "com.acme:experiments:mnist:1.0",
                "com.acme:experiments:war:mnist:1.0",
                "com.acme:experiments:1.0:a:b",
                "com.acme:experiments:zip:LATEST",
                "com.acme:experiments:1.0:",
                "com.acme::1.0",
                "com.acme:experiments:[1.0,2.0)",
                "com.acme:experiments:LATEST",
                "com.acme:experiments:RELEASE",
                "com.acme:..:1.0",
                "com/acme:experiments:1.0",
                "com.acme:experiments:1 0",
                "com.acme:experiments:1.0\n"
            })
    void areOfOneJarOfOneVersionAndNoPathInDisguise(String text) {
        assertThat(Coordinates.parse(text)).isEmpty();
    }
}
