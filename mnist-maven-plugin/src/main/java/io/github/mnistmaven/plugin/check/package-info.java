/** Runs held against their limits, and what came of it as JUnit XML. */
package io.github.mnistmaven.plugin.check;
