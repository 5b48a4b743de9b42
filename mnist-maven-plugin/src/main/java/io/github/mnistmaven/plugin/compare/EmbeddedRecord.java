package io.github.mnistmaven.plugin.compare;

import java.io.IOException;
import java.nio.file.Path;

/** The record that a report carries within itself, so that a report alone can be compared. */
final class EmbeddedRecord {
    /**
     * As the template of reports writes it. What else is escaped on a page can't begin so; a style sheet comes before.
     */
    private static final String START = "<script type=\"application/json\" id=\"record\">";

    private static final String END = "</script>";

    private EmbeddedRecord() {}

    /**
     * The record, or those of several seeds' runs, in a report that somebody may have sent.
     *
     * @param html the report
     * @param file where it comes from, for messages
     * @return the record as JSON, which may be anything
     * @throws IOException if it holds none
     */
    static String of(String html, Path file) throws IOException {
        int start = html.lastIndexOf(START);
        int end = html.indexOf(END, Math.max(start, 0));
        if (start < 0 || end < 0) {
            throw new IOException(
                    file + " holds no record: it is no report of this plugin, or of an older version; ask for"
                            + " its record.json");
        }
        return html.substring(start + START.length(), end);
    }
}
