package io.github.mnistmaven.language.problem;

/**
 * One thing that is wrong in an experiment, where it is, and what to do about it.
 *
 * @param location where it is
 * @param message what is wrong, what is allowed and what to do, as one sentence without a full stop
 */
public record Problem(Location location, String message) {

    @Override
    public String toString() {
        return location + ": " + message;
    }
}
