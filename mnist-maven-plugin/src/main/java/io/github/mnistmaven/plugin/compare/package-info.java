/** Runs, and records and reports that somebody sent, held against the first of them. */
package io.github.mnistmaven.plugin.compare;
