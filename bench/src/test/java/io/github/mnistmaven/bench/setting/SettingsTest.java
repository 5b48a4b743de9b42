package io.github.mnistmaven.bench.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SettingsTest {

    private enum Set {
        SSE41,
        AVX2
    }

    @Test
    void aValueMayHoldAnEqualsSign() {
        assertThat(Settings.of("path=/a=b").text("path")).isEqualTo("/a=b");
    }

    @Test
    void aListIsWhatCommasSeparate() {
        Settings settings = Settings.of("several=a, b,,c", "none=");

        assertThat(settings.list("several")).containsExactly("a", "b", "c");
        assertThat(settings.list("none")).isEmpty();
    }

    @Test
    void aNumberIsHeldAgainstItsRange() {
        Settings settings = Settings.of("rounds=0", "limit=60001", "epochs=two");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.integer("rounds", 1))
                .withMessage("rounds must be a whole number of at least 1, found '0'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.integer("limit", 100, 60_000))
                .withMessage("limit must be a whole number from 100 to 60000, found '60001'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.integer("epochs", 2))
                .withMessage("epochs must be a whole number of at least 2, found 'two'");
    }

    @Test
    void seedsAreWholeNumbers() {
        assertThat(Settings.of("seeds=1, -2").wholeNumbers("seeds")).containsExactly(1L, -2L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("seeds=").wholeNumbers("seeds"))
                .withMessage("seeds must be whole numbers, separated by commas, found ''");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("seeds=1,x").wholeNumbers("seeds"))
                .withMessage("seeds must be whole numbers, separated by commas, found '1,x'");
    }

    @Test
    void numbersMayBeNone() {
        Settings settings = Settings.of("none=", "some=4, 1", "wrong=1,0");

        assertThat(settings.integers("none", 1)).isEmpty();
        assertThat(settings.integers("some", 1)).containsExactly(4, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.integers("wrong", 1))
                .withMessage("wrong must be a whole number of at least 1, found '0'");
    }

    @Test
    void aChoiceMayBeNone() {
        Settings settings = Settings.of("none=", "some=AVX2", "wrong=avx2");

        assertThat(settings.choice("none", Set.class)).isEmpty();
        assertThat(settings.choice("some", Set.class)).contains(Set.AVX2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.choice("wrong", Set.class))
                .withMessage("wrong must be empty or one of [SSE41, AVX2], found 'avx2'");
    }

    @Test
    void aFlagIsTrueOrFalse() {
        Settings settings = Settings.of("on=true", "off=false", "wrong=yes");

        assertThat(settings.flag("on")).isTrue();
        assertThat(settings.flag("off")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.flag("wrong"))
                .withMessage("wrong must be true or false, found 'yes'");
    }

    @Test
    void whatIsMissingOrTwiceThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of().text("root"))
                .withMessage("root is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("root"))
                .withMessage("expected key=value, found 'root'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of("root=a", "root=b"))
                .withMessage("root is given twice");
    }
}
