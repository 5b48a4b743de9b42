package io.github.mnistmaven.language.composition;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where Maven finds a jar: {@code groupId:artifactId:version}, or with a classifier, as Maven itself writes it,
 * {@code groupId:artifactId:jar:classifier:version}.
 *
 * @param classifier the classifier; empty if there is none
 * @param version one version; neither a range nor a word for the newest
 */
public record Coordinates(String groupId, String artifactId, String classifier, String version) {
    // each part becomes a part of a path in the local repository, and must not lead elsewhere
    private static final String PART = "([A-Za-z0-9_][A-Za-z0-9._+-]{0,199})";
    private static final Pattern COORDINATES = Pattern.compile(PART + ":" + PART + "(?::jar:" + PART + ")?:" + PART);

    /** The regular expression of all that {@link #parse} takes. */
    static final String PATTERN = "^(?!.*:(LATEST|RELEASE)$)" + COORDINATES.pattern() + "$";

    private static final Pattern NEWEST = Pattern.compile("LATEST|RELEASE");

    /** What {@link #parse} takes, to follow the words "must be". */
    static final String EXPECTATION = "the Maven coordinates of a jar, groupId:artifactId:version or"
            + " groupId:artifactId:jar:classifier:version, with one version";

    /** The coordinates that {@code text} writes; empty if it writes none. */
    public static Optional<Coordinates> parse(String text) {
        Matcher parts = COORDINATES.matcher(text);
        if (!parts.matches() || NEWEST.matcher(parts.group(4)).matches()) {
            return Optional.empty();
        }
        String classifier = parts.group(3) == null ? "" : parts.group(3);
        return Optional.of(new Coordinates(parts.group(1), parts.group(2), classifier, parts.group(4)));
    }

    @Override
    public String toString() {
        return groupId + ":" + artifactId + (classifier.isEmpty() ? "" : ":jar:" + classifier) + ":" + version;
    }
}
