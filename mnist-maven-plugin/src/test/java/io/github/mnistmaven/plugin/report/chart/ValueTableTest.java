package io.github.mnistmaven.plugin.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTableTest {

    @Test
    void aRowHasTheValuesOfAnEpochAndTheFileHasEveryDigit() {
        ValueTable table = table(
                new Series("s0", "training", "", List.of(1 / 3.0, 1e-7)),
                new Series("s1", "validation", "", List.of(0.25, Double.NaN, Double.POSITIVE_INFINITY)));

        assertThat(table.columns()).containsExactly("training", "validation");
        assertThat(table.rows())
                .containsExactly(
                        new ValueTable.Row(1, List.of("0.3333", "0.2500")),
                        new ValueTable.Row(2, List.of("0.0000", "")),
                        new ValueTable.Row(3, List.of("", "\u221e")));
        assertThat(csv(table))
                .isEqualTo("epoch,\"training\",\"validation\"\n1,0.3333333333333333,0.25\n2,1.0E-7,\n3,,Infinity\n");
    }

    @Test
    void aNameIsNoFormula() {
        ValueTable table =
                table(new Series("s0", "=1+1", "", List.of(0.5)), new Series("s1", "a \"b\", c", "", List.of(0.5)));

        assertThat(csv(table)).isEqualTo("epoch,\"'=1+1\",\"a \"\"b\"\", c\"\n1,0.5,0.5\n");
    }

    private static ValueTable table(Series... series) {
        return ValueTable.of(ValueTable.columnsOf(Quantity.LOSS, List.of(series)));
    }

    private static String csv(ValueTable table) {
        return new String(Base64.getDecoder().decode(table.csv()), StandardCharsets.UTF_8);
    }
}
