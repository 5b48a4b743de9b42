package io.github.mnistmaven.bench.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundTest {

    @Test
    void lessIsBetterForTimes() {
        Bound bound = Bound.most(0.5, 0.4);

        assertThat(bound.verdict(0.4)).isEqualTo("stretch reached");
        assertThat(bound.verdict(0.41)).isEqualTo("reached");
        assertThat(bound.verdict(0.5)).isEqualTo("reached");
        assertThat(bound.verdict(0.51)).isEqualTo("missed");
        assertThat(bound.text(0.414)).isEqualTo("0.41");
    }

    @Test
    void moreIsBetterForShares() {
        Bound bound = Bound.least(0.3, 0.45);

        assertThat(bound.verdict(0.46)).isEqualTo("stretch reached");
        assertThat(bound.verdict(0.3)).isEqualTo("reached");
        assertThat(bound.verdict(0.29)).isEqualTo("missed");
        assertThat(bound.text(0.414)).isEqualTo("41 %");
    }

    @Test
    void aStretchMayBeMissing() {
        assertThat(Bound.most(0.25).verdict(0.01)).isEqualTo("reached");
    }

    @Test
    void allThatIsWiderThanAvx2HasBoundsOfItsOwn() {
        assertThat(Goal.SEED_OF_KERAS.bound("avx512_core_bf16").must()).isEqualTo(0.20);
        assertThat(Goal.SEED_OF_KERAS.bound("avx2_vnni").must()).isEqualTo(0.22);
        assertThat(Goal.SEED_OF_KERAS.bound("sse41").must()).isEqualTo(0.22);
    }
}
