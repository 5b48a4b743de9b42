package io.github.mnistmaven.language.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.mnistmaven.experiment.text.Quoted;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void nothingWrongIsNothingThrown() {
        assertThatNoException().isThrownBy(problems::throwIfAny);
    }

    @Test
    void problemsAreToldInTheOrderOfTheFileAndOnce() {
        problems.add(new Location("x.yml", 10, 1), "third");
        problems.add(new Location("x.yml", 9, 12), "second");
        problems.add(new Location("x.yml", 9, 2), "first");
        problems.add(new Location("x.yml", 9, 12), "second");

        assertThat(thrown()).hasMessage(lines("x.yml:9:2: first", "x.yml:9:12: second", "x.yml:10:1: third"));
    }

    @Test
    void problemsOutsideOfFilesAreToldFirstThenFileByFile() {
        Problems ofSeveral = new Problems(List.of("child.yml"));
        ofSeveral.addFile("base.yml");
        ofSeveral.add(new Location("base.yml", 1, 1), "fourth");
        ofSeveral.add(new Location("child.yml", 9, 1), "third");
        ofSeveral.add(new Location("child.yml", 2, 1), "second");
        ofSeveral.add(Location.of("mnist.engine"), "first");

        assertThat(ofSeveral.files()).containsExactly("child.yml", "base.yml");
        assertThat(catchThrowableOfType(ExperimentException.class, ofSeveral::throwIfAny))
                .hasMessage(lines(
                        "mnist.engine: first",
                        "child.yml:2:1: second",
                        "child.yml:9:1: third",
                        "base.yml:1:1: fourth"));
    }

    @Test
    void aMessageListsFiftyProblemsAndCountsTheOthers() {
        for (int line = 1; line <= 53; line++) {
            problems.add(new Location("x.yml", line, 1), "wrong");
        }

        assertThat(thrown().problems()).hasSize(53);
        assertThat(thrown().getMessage().lines()).hasSize(51).endsWith("x.yml:50:1: wrong", "and 3 more problems");
    }

    @Test
    void textFromOutsideIsShownShortOnOneLineAndWithoutInvisibleCharacters() {
        assertThat(Quoted.of("plain")).isEqualTo("'plain'");
        assertThat(Quoted.of("two\nlines")).isEqualTo("'two\\nlines'");
        assertThat(Quoted.of("\u202Eback\u0007")).isEqualTo("'U+202EbackU+0007'");
        assertThat(Quoted.of("\uD83D\uDE00".repeat(41))).isEqualTo("'" + "\uD83D\uDE00".repeat(40) + "…'");
    }

    private ExperimentException thrown() {
        return catchThrowableOfType(ExperimentException.class, problems::throwIfAny);
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines);
    }
}
