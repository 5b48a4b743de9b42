package io.github.mnistmaven.plugin.report;

import java.util.List;

/**
 * What every page carries within itself besides its content.
 *
 * @param style the style sheet
 * @param script what adds to a page that is complete without it
 */
public record Assets(Inline style, Inline script) {
    private static final List<String> STYLES = List.of("report.css", "chart.css");

    /** In this order, since those below use those above. */
    private static final List<String> SCRIPTS = List.of(
            "script/state.js",
            "script/table.js",
            "script/chart-scale.js",
            "script/chart-draw.js",
            "script/chart-cursor.js",
            "script/chart-tools.js",
            "script/chart-export.js",
            "script/chart.js");

    static Assets load() {
        return new Assets(Inline.of("", STYLES, ""), Inline.of("(() => {\n'use strict';\n", SCRIPTS, "})();\n"));
    }
}
