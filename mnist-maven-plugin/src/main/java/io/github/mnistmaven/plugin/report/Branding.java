package io.github.mnistmaven.plugin.report;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a project adds to the looks of its pages.
 *
 * @param stylesheet a style sheet that follows the pages' own
 * @param logo an image as {@code data:} address
 */
public record Branding(Optional<Inline> stylesheet, Optional<String> logo) {
    public static final Branding NONE = new Branding(Optional.empty(), Optional.empty());

    /**
     * Reads both files.
     *
     * @param stylesheet CSS, as {@link Stylesheet} reads it
     * @param logo an image, as {@link Logo} reads it
     * @param base what messages name files relative to
     * @throws UnusableBrandingException if there is no such file, or if it is refused
     */
    public static Branding read(Optional<Path> stylesheet, Optional<Path> logo, Path base)
            throws UnusableBrandingException {
        return new Branding(
                stylesheet.isPresent() ? Optional.of(Stylesheet.read(stylesheet.get(), base)) : Optional.empty(),
                logo.isPresent() ? Optional.of(Logo.read(logo.get(), base)) : Optional.empty());
    }
}
