package io.github.mnistmaven.language.composition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Maven finds a jar or zip: {@code groupId:artifactId:version}, with a classifier behind it if it has one; or as
 * Maven itself writes it, {@code groupId:artifactId:jar:version} and {@code groupId:artifactId:jar:classifier:version}.
 *
 * @param type {@code jar} or {@code zip}
 * @param classifier the classifier; empty if there is none
 * @param version one version; neither a range nor a word for the newest
 */
public record Coordinates(String groupId, String artifactId, String type, String classifier, String version) {
    private static final String USUAL_TYPE = "jar";

    // each part becomes a part of a path in the local repository, and must not lead elsewhere
    private static final String PART = "[A-Za-z0-9_][A-Za-z0-9._+-]{0,199}";

    /** A version that a classifier may follow: a type or a classifier in its place is a mistake. */
    private static final String NUMBERED = "[0-9][A-Za-z0-9._+-]{0,199}";

    private static final Pattern COORDINATES =
            Pattern.compile("(PART):(PART):(?:(jar|zip):(?:(PART):)?)?(PART)".replace("PART", PART));
    private static final Pattern CLASSIFIER_LAST = Pattern.compile(
            "(PART):(PART):(NUMBERED):(PART)".replace("PART", PART).replace("NUMBERED", NUMBERED));

    /** The regular expression of all that {@link #parse} takes. */
    static final String PATTERN =
            "^(?!.*:(LATEST|RELEASE)$)(" + COORDINATES.pattern() + "|" + CLASSIFIER_LAST.pattern() + ")$";

    private static final Pattern NEWEST = Pattern.compile("LATEST|RELEASE");

    /** What {@link #parse} takes, to follow the words "must be". */
    static final String EXPECTATION = "the Maven coordinates of a jar or zip, groupId:artifactId:version,"
            + " groupId:artifactId:version:classifier, or with jar or zip as the third part, with one version";

    /** The coordinates that {@code text} writes; empty if it writes none. */
    public static Optional<Coordinates> parse(String text) {
        Matcher last = CLASSIFIER_LAST.matcher(text);
        if (last.matches()) {
            return Optional.of(new Coordinates(last.group(1), last.group(2), USUAL_TYPE, last.group(4), last.group(3)));
        }
        Matcher parts = COORDINATES.matcher(text);
        if (!parts.matches() || NEWEST.matcher(parts.group(5)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new Coordinates(
                parts.group(1),
                parts.group(2),
                Optional.ofNullable(parts.group(3)).orElse(USUAL_TYPE),
                Optional.ofNullable(parts.group(4)).orElse(""),
                parts.group(5)));
    }

    /** As Maven writes it, the type only where it is needed. */
    @Override
    public String toString() {
        boolean isPlain = type.equals(USUAL_TYPE) && classifier.isEmpty();
        return groupId + ":" + artifactId + (isPlain ? "" : ":" + type) + (classifier.isEmpty() ? "" : ":" + classifier)
                + ":" + version;
    }
}
