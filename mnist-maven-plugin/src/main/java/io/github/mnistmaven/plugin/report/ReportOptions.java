package io.github.mnistmaven.plugin.report;

/**
 * What a project decides about its pages.
 *
 * @param branding how they look
 * @param baseline the name of the run or experiment that others are compared with, which need not exist; empty for none
 */
public record ReportOptions(Branding branding, String baseline) {
    public static final String USUAL_BASELINE = "baseline";

    /** What holds where a project decides nothing. */
    public static final ReportOptions USUAL = new ReportOptions(Branding.NONE, USUAL_BASELINE);
}
