package io.github.mnistmaven.experiment.record;

import java.util.regex.Pattern;

/**
 * The state of the sources that a model was trained from.
 *
 * @param commit Git's name of the commit that was checked out, in hexadecimal
 * @param dirty whether files differed from it, or were not in it
 */
public record Revision(String commit, boolean dirty) {
    /** SHA-1 to SHA-256. */
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64}");

    /** Whether a commit can have this name. */
    public static boolean isCommit(String name) {
        return COMMIT.matcher(name).matches();
    }
}
