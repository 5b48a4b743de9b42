/** Experiments over several seeds, as {@code docs/results.md}. */
package io.github.mnistmaven.bench.study;
