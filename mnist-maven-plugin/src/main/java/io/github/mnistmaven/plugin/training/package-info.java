/**
 * Planned experiments trained: bound to their data, held against what an earlier build left, run as trials wherever a
 * {@code TrialRunner} does, and published one after the other.
 */
package io.github.mnistmaven.plugin.training;
