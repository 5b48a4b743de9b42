package io.github.mnistmaven.plugin.report.text;

import io.github.mnistmaven.experiment.io.Json;

/** JSON that may stand between the tags of a {@code <script type="application/json">}. */
public final class EmbeddedJson {

    private EmbeddedJson() {}

    /** {@code value} on one line, without a character that could end the element or begin another. */
    public static String of(Object value) {
        return Json.line(value).replace("<", "\\u003c");
    }
}
