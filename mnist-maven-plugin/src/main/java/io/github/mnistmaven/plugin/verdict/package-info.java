/**
 * What is to be said of a finished run before its figures are read: its limits, whether it diverged, whether it was a
 * smoke test.
 */
package io.github.mnistmaven.plugin.verdict;
