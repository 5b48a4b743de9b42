package io.github.mnistmaven.experiment.run;

/**
 * The state of the sources that a model was trained from.
 *
 * @param commit Git's name of the commit that was checked out, in hexadecimal
 * @param dirty whether files differed from it, or were not in it
 */
public record Revision(String commit, boolean dirty) {}
