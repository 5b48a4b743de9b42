package io.github.mnistmaven.plugin.report.view;

/**
 * A figure or a word with what it stands for.
 *
 * @param label what it stands for
 * @param value the figure
 * @param note what a reader needs to judge it; empty for nothing
 */
public record Fact(String label, String value, String note) {

    static Fact of(String label, String value) {
        return new Fact(label, value, "");
    }
}
