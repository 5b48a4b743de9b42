/** What figures of runs allow to conclude; the only package that knows the library of statistics. */
package io.github.mnistmaven.experiment.statistics;
