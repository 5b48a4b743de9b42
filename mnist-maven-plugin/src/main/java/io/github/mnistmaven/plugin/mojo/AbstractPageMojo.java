package io.github.mnistmaven.plugin.mojo;

import io.github.mnistmaven.plugin.report.ReportOptions;
import io.github.mnistmaven.plugin.report.UnusableBrandingException;
import java.io.File;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals have in common that write pages and plan no experiments; {@link TrainMojo} has the same parameters. */
abstract class AbstractPageMojo extends AbstractMnistMojo {

    /**
     * A style sheet that every page carries after its own: CSS of at most 200 KB, saved as UTF-8. It can't load
     * anything: the pages' Content-Security-Policy blocks {@code @import}, and every {@code url()} but images in
     * {@code data:}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.stylesheet")
    private File stylesheet;

    /**
     * An image that stands at the top of every page: PNG, SVG, JPEG or WebP of at most 200 KB.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.logo")
    private File logo;

    /**
     * The name of the run or experiment that pages compare others with. It need not exist.
     *
     * @since 0.1.0
     */
    @Parameter(property = "mnist.baseline", defaultValue = ReportOptions.USUAL_BASELINE)
    private String baseline;

    AbstractPageMojo(MavenSession session) {
        super(session);
    }

    final ReportOptions reportOptions() throws UnusableBrandingException {
        return PageParameters.options(stylesheet, logo, baseline, basedir());
    }
}
