package io.github.mnistmaven.plugin.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every page carries within itself besides its content.
 *
 * @param styles the style sheets, of which later ones win
 * @param script what adds to a page that is complete without it
 * @param logo an image above the page, as {@code data:} address; empty for none
 */
public record Assets(List<Inline> styles, Inline script, String logo) {
    private static final List<String> STYLES =
            List.of("report.css", "chart.css", "run.css", "comparison.css", "inspection.css", "branding.css");

    /** In this order, since those below use those above. */
    private static final List<String> SCRIPTS = List.of(
            "script/state.js",
            "script/table.js",
            "script/confusion.js",
            "script/chart-scale.js",
            "script/chart-draw.js",
            "script/chart-cursor.js",
            "script/chart-tools.js",
            "script/chart-export.js",
            "script/chart.js",
            "script/compare.js",
            "script/compare-filter.js",
            "script/compare-curves.js",
            "script/compare-pair.js",
            "script/compare-pick.js",
            "script/links.js");

    static Assets load(Branding branding) {
        return new Assets(
                Stream.of(Optional.of(Inline.of("", STYLES, "")), branding.stylesheet())
                        .flatMap(Optional::stream)
                        .toList(),
                Inline.of("(() => {\n'use strict';\n", SCRIPTS, "})();\n"),
                branding.logo().orElse(""));
    }
}
