package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.report.Branding;
import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.UnusableBrandingException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/** What a build says about its pages. */
final class PageParameters {

    private PageParameters() {}

    /**
     * The parameters {@code mnist.stylesheet}, {@code mnist.logo} and {@code mnist.baseline}.
     *
     * @param stylesheet null for none
     * @param logo null for none
     * @param baseline null for none, which Maven makes of an empty property
     * @param base the project's directory
     */
    static ReportOptions options(File stylesheet, File logo, String baseline, Path base)
            throws UnusableBrandingException {
        Branding branding = Branding.read(
                Optional.ofNullable(stylesheet).map(File::toPath),
                Optional.ofNullable(logo).map(File::toPath),
                base);
        return new ReportOptions(branding, baseline == null ? "" : baseline);
    }
}
