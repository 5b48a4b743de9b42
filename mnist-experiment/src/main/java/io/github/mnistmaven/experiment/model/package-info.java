/**
 * An experiment as immutable records: data, layers, optimizer, schedule, regularization, limits; and the metrics by
 * which its runs are judged, with their computation. Knows neither YAML nor files.
 */
package io.github.mnistmaven.experiment.model;
